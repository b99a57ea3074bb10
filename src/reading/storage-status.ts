import type { Aside } from './aside.ts'
import type { Readable } from './readable.ts'
import { StorageError, type StorageReason } from './storage.ts'

/**
 * Why the reading state, or a part of it, is in memory alone: the browser denies storage, it is full,
 * or a newer Offprint wrote what is there.
 */
export type StorageTrouble = StorageReason | 'newer'

export type StorageStatus = {
  /** Null while everything is kept. */
  readonly trouble: StorageTrouble | null
  readonly aside: readonly Aside[]
}

export type StatusBoard = {
  readonly readable: Readable<StorageStatus>
  /** Notes the trouble with one part of the state, or that it has passed. */
  report(part: string, trouble: StorageTrouble | null): void
  showAside(aside: readonly Aside[]): void
  /** Runs what uses storage; when that fails, notes it for the part and answers false. */
  attempt(part: string, use: () => void): boolean
}

const ALL_KEPT: StorageStatus = { trouble: null, aside: [] }

/** Gathers what is wrong with which part into one status. */
export function createStatusBoard(): StatusBoard {
  const troubles = new Map<string, StorageTrouble>()
  const listeners = new Set<() => void>()
  let status = ALL_KEPT

  function show(next: StorageStatus): void {
    if (next.trouble === status.trouble && next.aside === status.aside) return
    status = next
    for (const listener of [...listeners]) listener()
  }

  function report(part: string, trouble: StorageTrouble | null): void {
    if (trouble === null) troubles.delete(part)
    else troubles.set(part, trouble)
    show({ ...status, trouble: troubles.values().next().value ?? null })
  }

  return {
    report,
    showAside: (aside) => show({ ...status, aside: aside.length === 0 ? ALL_KEPT.aside : aside }),
    attempt(part, use) {
      try {
        use()
        return true
      } catch (error) {
        if (!(error instanceof StorageError)) throw error
        report(part, error.reason)
        return false
      }
    },
    readable: {
      get: () => status,
      initial: () => ALL_KEPT,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
}
