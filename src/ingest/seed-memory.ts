import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildCache, createBuildCache, digest } from './build-cache.ts'
import type { MadeArticle } from './made-article.ts'

/** Where to remember what seeds came to. */
export type CachePlace = {
  readonly folder: string
  /** Of everything but the seed that decides what becomes of it; see `ingestVersion`. */
  readonly version: string
}

export type SeedMemoryOptions = {
  /** The seeds folder. */
  readonly folder: string
  /** Paths of the pictures below it. */
  readonly pictures: ReadonlySet<string>
  /** Null to remember nothing. */
  readonly cache: CachePlace | null
}

/** Pictures that a seed named, and whether they were there. */
export type Asked = ReadonlyMap<string, boolean>

export type SeedMemory = {
  /** What an earlier build made of these very bytes at this path, or null. */
  recall(path: string): MadeArticle | null
  /** Whether what the bytes that `recall` saw came to can be read with `again`. */
  holds(path: string): boolean
  /** What the bytes that `recall` saw came to, whatever has become of the seed since. */
  again(path: string): MadeArticle | null
  remember(path: string, bytes: Uint8Array, made: MadeArticle, asked: Asked): void
  /** Makes room; to be called once all is done, when something was added. */
  prune(): void
}

/** What the cache holds: besides bytes and path, a seed depends on which of the pictures it names are there. */
type Remembered = { readonly made: MadeArticle; readonly asked: readonly (readonly [path: string, there: boolean])[] }

/** What seeds came to in earlier builds. Loads no parser: an unchanged folder needs nothing else. */
export function createSeedMemory({ folder, pictures, cache }: SeedMemoryOptions): SeedMemory {
  const store: BuildCache | null = cache && createBuildCache({ folder: cache.folder })
  const keys = new Map<string, string>()
  const keyOf = (path: string, bytes: Uint8Array): string => digest(cache?.version ?? '', path, bytes)

  function recall(path: string): MadeArticle | null {
    if (!store) return null
    try {
      // Sealed by the cache and written by this very version: its shape needs no second check.
      const key = keyOf(path, readFileSync(join(folder, path)))
      keys.set(path, key)
      const entry = store.get(key) as Remembered | null
      return entry?.asked.every(([picture, there]) => pictures.has(picture) === there) ? entry.made : null
    } catch {
      return null // A seed that cannot be read is for the reader to say.
    }
  }

  return {
    recall,
    holds: (path) => store?.has(keys.get(path) ?? '') ?? false,
    again: (path) => (store?.get(keys.get(path) ?? '') as Remembered | null | undefined)?.made ?? null, // as above
    remember: (path, bytes, made, asked) => {
      const entry: Remembered = { made, asked: [...asked] }
      store?.put(keyOf(path, bytes), entry)
    },
    prune: () => store?.prune(new Set(keys.values())),
  }
}
