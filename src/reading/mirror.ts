import type { Group, Records, StateRecord } from '../model/records.ts'
import type { Readable } from './readable.ts'
import { type RecordVault, VaultError } from './record-vault.ts'
import { createStatusBoard, type StorageStatus } from './storage-status.ts'
import type { ReadingStore } from './store.ts'

/** The vault being kept in step. As a Readable it tells how that fares. */
export type Mirror = Readable<StorageStatus> & {
  /** Resolves once what the vault held stands in the store, or the vault has refused. Never rejects. */
  readonly loaded: Promise<void>
  /** Resolves once everything so far is put, or has failed. */
  settled(): Promise<void>
  removeAside(key: string): Promise<void>
  erase(): Promise<void>
  stop(): void
}

/**
 * Keeps a store's records in a vault, beside the storage that `persist` writes at once. Both are read
 * at the start and merged, so that the newer of each record stands, whichever of the two a crash, a
 * full disk or the browser's own housekeeping left behind. What changes while a transaction is under
 * way goes into the next one; only the groups that changed are looked through.
 */
export function mirrorRecords(store: ReadingStore, vault: RecordVault): Mirror {
  const board = createStatusBoard()
  const kept = new Map<string, StateRecord>()
  const unsaved = new Set<Group>()
  let work: Promise<void> = Promise.resolve()
  let isQueued = false
  let isOpen = false

  function changed(groups: readonly Group[]): Records {
    const records = groups.flatMap((group) => [...store.group(group)])
    return new Map(records.filter(([key, { at }]) => kept.get(key)?.at !== at))
  }

  async function put(): Promise<void> {
    const groups = [...unsaved]
    unsaved.clear()
    const news = changed(groups)
    if (news.size === 0) return
    try {
      await vault.put(news)
    } catch (error) {
      for (const group of groups) unsaved.add(group)
      throw error
    }
    for (const [key, record] of news) kept.set(key, record)
  }

  async function attempt(use: () => Promise<void>): Promise<void> {
    try {
      await use()
      board.report('vault', null)
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      board.report('vault', error.isNewer ? 'newer' : error.reason)
    }
  }

  function putSoon(): void {
    if (isQueued || !isOpen) return
    isQueued = true
    work = work.then(() => {
      isQueued = false
      return attempt(put)
    })
  }

  const unfollow = store.onChange((groups) => {
    for (const group of groups) unsaved.add(group)
    putSoon()
  })
  for (const group of store.groups()) unsaved.add(group)
  const loaded = attempt(async () => {
    const { records, aside } = await vault.load()
    for (const [key, record] of records) kept.set(key, record)
    isOpen = true
    if (aside.length > 0) board.showAside(aside)
    store.mergeIn(records)
    putSoon()
  })
  return {
    ...board.readable,
    loaded,
    settled: () => work,
    async removeAside(key) {
      await attempt(() => vault.removeAside(key))
      board.showAside(board.readable.get().aside.filter((aside) => aside.key !== key))
    },
    erase() {
      work = work.then(() =>
        attempt(async () => {
          kept.clear()
          await vault.erase()
          board.showAside([])
        }),
      )
      return work
    },
    stop: unfollow,
  }
}

/** Both ways the reader's state is kept, as one. */
export type Kept = Readable<StorageStatus> & Pick<Mirror, 'removeAside' | 'erase'>

/** How the reader's state fares, all in all: it is kept as long as either of two storages keeps it. */
export function eitherKeeps(a: Kept, b: Kept): Kept {
  let memo: { readonly of: readonly [StorageStatus, StorageStatus]; readonly status: StorageStatus } | null = null
  return {
    get() {
      const of = [a.get(), b.get()] as const
      if (memo?.of[0] === of[0] && memo.of[1] === of[1]) return memo.status
      const troubles = of.map(({ trouble }) => trouble)
      const trouble = troubles.includes('newer') ? 'newer' : troubles.includes(null) ? null : of[0].trouble
      memo = { of, status: { trouble, aside: [...of[0].aside, ...of[1].aside] } }
      return memo.status
    },
    initial: a.initial,
    removeAside: async (key) => void (await Promise.all([a.removeAside(key), b.removeAside(key)])),
    erase: async () => void (await Promise.all([a.erase(), b.erase()])),
    subscribe(listener) {
      const undo = [a.subscribe(listener), b.subscribe(listener)]
      return () => {
        for (const end of undo) end()
      }
    },
  }
}
