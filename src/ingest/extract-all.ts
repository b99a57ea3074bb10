import type { MadeArticle } from './made-article.ts'
import { createSeedMemory, type SeedMemoryOptions } from './seed-memory.ts'
import type { StartReaders } from './seed-reader.ts'

export type ExtractAllOptions = SeedMemoryOptions & {
  readonly seeds: readonly string[]
  /** What reads the seeds that no earlier build has read. */
  readonly startReaders: StartReaders
  /** Called once for each seed, in any order. */
  readonly onMade: (path: string, made: MadeArticle) => void
  /** Called after each seed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Characters of HTML up to which a library stays in memory, so that one of ordinary size is not read from the cache twice. */
const HELD = 30_000_000

/**
 * Makes of every seed what it comes to, however many readers share the work: from the cache where an
 * earlier build left it, else read anew. A large library does not fit into memory, so most of what was
 * made stays in the cache.
 * @returns brings again what a seed came to; throws when the cache was emptied meanwhile
 */
export async function extractAll(options: ExtractAllOptions): Promise<(path: string) => MadeArticle> {
  const { folder, pictures, cache, seeds, startReaders, onMade, onProgress } = options
  const memory = createSeedMemory({ folder, pictures, cache })
  const held = new Map<string, MadeArticle>()
  const unread: string[] = []
  let done = 0
  let characters = 0
  const keep = (path: string, made: MadeArticle): void => {
    const fitted = characters <= HELD
    characters += made.article?.html.length ?? 0
    held.set(path, made)
    if (characters > HELD) for (const one of fitted ? held.keys() : [path]) if (memory.holds(one)) held.delete(one)
    done += 1
    onMade(path, made)
    onProgress?.(done, seeds.length)
  }
  for (const path of seeds) {
    const known = memory.recall(path)
    if (known) keep(path, known)
    else unread.push(path)
  }
  if (unread.length > 0) {
    const readers = await startReaders({ folder, pictures, cache }, unread)
    const queue = unread.values() // one for all: each reader takes the next seed
    await Promise.all(
      readers.map(async ({ extract }) => {
        for (const path of queue) keep(path, await extract(path))
      }),
    ).finally(() => {
      for (const { close } of readers) close()
    })
    memory.prune()
  }
  return (path) => {
    const made = held.get(path) ?? memory.again(path)
    if (!made) throw new Error(`What ${path} came to is no longer in the cache: build once more`)
    return made
  }
}
