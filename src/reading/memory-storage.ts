import type { StateStorage } from './storage.ts'

/** What the tabs of one origin share. */
export type MemoryOrigin = {
  readonly texts: Map<string, string>
  readonly tabs: Set<(writer: object, key: string) => void>
}

export function memoryOrigin(texts: Iterable<readonly [string, string]> = []): MemoryOrigin {
  return { texts: new Map(texts), tabs: new Set() }
}

/** The storage port's twin without a browser; each call is one more tab of the origin. */
export function memoryStorage(origin: MemoryOrigin = memoryOrigin()): StateStorage {
  const tab = {}
  const tell = (key: string): void => {
    for (const hear of [...origin.tabs]) hear(tab, key)
  }
  return {
    read: (key) => origin.texts.get(key) ?? null,
    write(key, text) {
      origin.texts.set(key, text)
      tell(key)
    },
    remove(key) {
      origin.texts.delete(key)
      tell(key)
    },
    keys: () => [...origin.texts.keys()],
    follow(listener) {
      const hear = (writer: object, key: string): void => {
        if (writer !== tab) listener(key)
      }
      origin.tabs.add(hear)
      return () => void origin.tabs.delete(hear)
    },
  }
}
