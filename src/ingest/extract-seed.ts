import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMakeArticle, type MadeArticle } from './make-article.ts'
import type { Reader, SeedProblem } from './read/reader.ts'
import { readers } from './readers.ts'
import { createSeedCache, digest, type SeedCache } from './seed-cache.ts'

/** Where to remember what seeds came to. */
export type CachePlace = {
  readonly folder: string
  /** Of everything but the seed that decides what becomes of it; see `ingestVersion`. */
  readonly version: string
}

export type ExtractOptions = {
  /** The seeds folder. */
  readonly folder: string
  /** Paths of the pictures below it. */
  readonly pictures: readonly string[]
  /** Null to remember nothing. */
  readonly cache: CachePlace | null
}

export type SeedExtractor = {
  /** What an earlier build made of these very bytes at this path, or null. */
  recall(path: string): Promise<MadeArticle | null>
  /** Reads the seed anew, and remembers what it came to. Never throws: what goes wrong is a problem. */
  extract(path: string): Promise<MadeArticle>
  /** To be called once all is done. */
  close(): Promise<void>
}

/** What the cache holds: besides bytes and path, a seed depends on which of the pictures it names are there. */
type Remembered = { readonly made: MadeArticle; readonly asked: readonly (readonly [path: string, there: boolean])[] }

/** The way from a seed's file to its article, by way of the cache. */
export function createSeedExtractor({ folder, pictures, cache }: ExtractOptions): SeedExtractor {
  const known = new AskedSet(pictures)
  const makeArticle = createMakeArticle(known)
  const byExtension = new Map(readers().flatMap((reader) => reader.extensions.map((name) => [name, reader] as const)))
  const store: SeedCache | null = cache && createSeedCache({ folder: cache.folder })
  const keyOf = (path: string, bytes: Uint8Array): string => digest(cache?.version ?? '', path, bytes)
  let added = false

  async function recall(path: string): Promise<MadeArticle | null> {
    if (!store) return null
    const bytes = await readFile(join(folder, path)).catch(() => null)
    // Sealed by the cache and written by this very version: its shape needs no second check.
    const entry = bytes && ((await store.get(keyOf(path, bytes))) as Remembered | null)
    return entry?.asked.every(([picture, there]) => known.has(picture) === there) ? entry.made : null
  }

  async function extract(path: string): Promise<MadeArticle> {
    let bytes: Uint8Array
    try {
      bytes = await readFile(join(folder, path))
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
      return failed({ line: null, message: `The file cannot be read${code}`, hint: 'Check that you may read it.' })
    }
    const reader = byExtension.get(path.slice(path.lastIndexOf('.')).toLowerCase())
    known.asked.clear()
    const made = reader ? makeSafely(path, bytes, reader) : failed(NO_READER)
    if (store) {
      added = true
      const entry: Remembered = { made, asked: [...known.asked] }
      await store.put(keyOf(path, bytes), entry)
    }
    return made
  }

  function makeSafely(path: string, bytes: Uint8Array, reader: Reader): MadeArticle {
    try {
      return makeArticle(path, reader.read(bytes, path))
    } catch (cause) {
      return failed({
        line: null,
        message: `The file could not be taken apart: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'This is a fault of Offprint: please report it with the file. Until then, save the article in another format.',
      })
    }
  }

  return { recall, extract, close: async () => (added ? store?.prune() : undefined) }
}

const NO_READER: SeedProblem = { line: null, message: 'The file cannot be read', hint: 'Save it in another format.' }

/** A seed that comes to nothing but a problem. */
export function failed(problem: SeedProblem): MadeArticle {
  return { article: null, problems: [problem], pictures: [] }
}

/** Pictures that note which of them were asked for. */
class AskedSet extends Set<string> {
  readonly asked = new Map<string, boolean>()

  override has(path: string): boolean {
    const there = super.has(path)
    // Set's own constructor may ask before the field stands.
    this.asked?.set(path, there)
    return there
  }
}
