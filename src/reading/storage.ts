/** Why storage does not take what it is given. */
export type StorageReason = 'denied' | 'full'

/** What a storage throws. Everything else that comes out of one is a bug. */
export class StorageError extends Error {
  override name = 'StorageError'
  readonly reason: StorageReason

  constructor(reason: StorageReason, cause?: unknown) {
    super(`Storage is ${reason}`, { cause })
    this.reason = reason
  }
}

/**
 * Where reading state is kept: texts by key, at once, for one origin. Each method but `follow` may
 * throw StorageError.
 */
export type StateStorage = {
  read(key: string): string | null
  write(key: string, text: string): void
  remove(key: string): void
  keys(): readonly string[]
  /**
   * Hears of what other tabs write or remove, by key; of null when anything may have changed, as for a page
   * that comes back from the back/forward cache. Returns the undo.
   */
  follow(listener: (key: string | null) => void): () => void
}
