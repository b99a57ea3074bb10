import type { StateStorage } from './storage.ts'
import { asideKey, keyOfAside } from './storage-keys.ts'

/** A text that could not be read, whole or in part: kept as it was, to be downloaded and looked into. */
export type Aside = {
  /** The storage key it stands under now. */
  readonly key: string
  /** The storage key it was found under. */
  readonly from: string
  readonly text: string
}

/** Keeps an unreadable text under a key of its own, once. True when it was not there yet. Throws StorageError. */
export function setAside(storage: StateStorage, from: string, text: string): boolean {
  for (let nth = 1; ; nth += 1) {
    const key = asideKey(from, nth)
    const kept = storage.read(key)
    if (kept === text) return false
    if (kept !== null) continue
    storage.write(key, text)
    return true
  }
}

/** Everything of a library that was ever set aside. Throws StorageError. */
export function keptAside(storage: StateStorage, library: string): readonly Aside[] {
  return storage
    .keys()
    .flatMap((key) => {
      const from = keyOfAside(library, key)
      const text = from === null ? null : storage.read(key)
      return from === null || text === null ? [] : [{ key, from, text }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}
