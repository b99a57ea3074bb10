/** Where a library's files go as they are made: a large one does not fit into memory. */
export type LibraryStore = {
  /** @param path from the site's root */
  put(path: string, bytes: Uint8Array): void
  /** What was put there; null for nothing. */
  get(path: string): Uint8Array | null
}

/** Keeps the files in memory: for development, and for what makes no site of them. */
export function createMemoryStore(): LibraryStore {
  const files = new Map<string, Uint8Array>()
  return {
    put: (path, bytes) => void files.set(path, bytes),
    get: (path) => files.get(path) ?? null,
  }
}
