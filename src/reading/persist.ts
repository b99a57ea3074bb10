import { mergeRecords } from '../model/merge.ts'
import { derivePreferences } from '../model/reading-state.ts'
import type { Group, Records, StateRecord } from '../model/records.ts'
import { readStateFile, writeStateFile } from '../model/records-file.ts'
import { keptAside, setAside } from './aside.ts'
import type { Readable } from './readable.ts'
import type { StateStorage } from './storage.ts'
import { DEVICE_KEY, groupKey, groupOfKey, hintKey, isOfLibrary } from './storage-keys.ts'
import { createStatusBoard, type StorageStatus } from './storage-status.ts'
import type { ReadingStore } from './store.ts'

/** Most articles that the continue-reading row shows, and so what the hint counts to. */
const HINT_LIMIT = 3

/** Persistence under way. As a Readable it tells how it fares, for a notice and for the settings page. */
export type Persistence = Readable<StorageStatus> & {
  /** Deletes what was set aside under a key; a key of other things is passed over. */
  removeAside(key: string): Promise<void>
  /** Deletes all that is kept for this library, and the preferences; other tabs forget it too. */
  erase(): Promise<void>
  /** Lets go of store and storage. */
  stop(): void
}

/**
 * Keeps a store in storage: loads what is there, writes what changes, takes in what other tabs write.
 * Nothing is overwritten before it was read and merged; what cannot be read is first kept aside; what
 * a newer version wrote is left alone. When storage fails, reading goes on in memory, the status says
 * so, and the next change tries again.
 *
 * @param library the library's id, so that two libraries on one origin do not mix
 */
export function persist(
  store: ReadingStore,
  storage: StateStorage,
  { library }: { readonly library: string },
): Persistence {
  const board = createStatusBoard()
  const unsaved = new Set<Group>()
  let isLoading = false

  /** What storage holds of a group; null when that must not be replaced. Throws StorageError. */
  function read(group: Group): { readonly records: Records; readonly text: string | null } | null {
    const key = groupKey(library, group)
    const text = storage.read(key)
    if (text === null) return { records: new Map(), text }
    const file = readStateFile(text)
    if (file.kind === 'newer') {
      board.report(group, 'newer')
      return null
    }
    const isWhole = file.kind === 'read' && file.rejected.length === 0
    if (!isWhole && setAside(storage, key, text)) board.showAside(keptAside(storage, library))
    return { records: file.kind === 'read' ? file.records : new Map(), text }
  }

  function takeIn(groups: readonly Group[]): void {
    const found = new Map<string, StateRecord>()
    for (const group of groups) {
      board.attempt(group, () => {
        for (const [key, record] of read(group)?.records ?? []) found.set(key, record)
      })
    }
    store.mergeIn(found)
  }

  function load(): void {
    const ours = store.groups()
    isLoading = true
    const isReached = board.attempt('all', () => {
      board.showAside(keptAside(storage, library))
      takeIn(storage.keys().flatMap((key) => groupOfKey(library, key) ?? []))
    })
    isLoading = false
    if (isReached) board.report('all', null)
    save(ours)
  }

  function save(groups: readonly Group[]): void {
    for (const group of groups) unsaved.add(group)
    for (const group of [...unsaved]) {
      board.attempt(group, () => {
        const found = read(group)
        if (found === null) return
        const text = groupText(group, mergeRecords(found.records, store.group(group)))
        if (text !== found.text) storage.write(groupKey(library, group), text)
        unsaved.delete(group)
        board.report(group, null)
        store.mergeIn(found.records)
      })
    }
    board.attempt('hint', saveHint)
  }

  /** The device's name goes last of all that is erased. */
  function isErased(): boolean {
    let isGone = false
    board.attempt('all', () => {
      isGone = storage.read(DEVICE_KEY) === null
    })
    return isGone
  }

  function saveHint(): void {
    const count = [...store.get().articles.values()].filter(({ status }) => status === 'reading').length
    const text = String(Math.min(count, HINT_LIMIT))
    if (storage.read(hintKey(library)) !== text) storage.write(hintKey(library), text)
    board.report('hint', null)
  }

  const unfollowStore = store.onChange((groups) => {
    if (!isLoading) save(groups)
  })
  const unfollowTabs = storage.follow((key) => {
    if (key === null) return load()
    if (key === DEVICE_KEY && isErased()) return store.forget()
    const group = groupOfKey(library, key)
    if (group !== null) takeIn([group])
  })
  load()
  return {
    ...board.readable,
    async removeAside(key) {
      board.attempt('all', () => {
        if (keptAside(storage, library).some((aside) => aside.key === key)) storage.remove(key)
        board.showAside(keptAside(storage, library))
      })
    },
    async erase() {
      store.forget()
      unsaved.clear()
      board.attempt('all', () => {
        const keys = storage.keys().filter((key) => key !== DEVICE_KEY && isOfLibrary(library, key))
        for (const key of [...keys, DEVICE_KEY]) storage.remove(key)
        board.showAside([])
      })
    },
    stop() {
      unfollowStore()
      unfollowTabs()
    },
  }
}

/** The preferences' text also says what they come to, because the boot script has no time for records. */
function groupText(group: Group, records: Records): string {
  return writeStateFile(records, group === 'preferences' ? derivePreferences(records) : {})
}
