import type { MadeArticle } from './made-article.ts'
import { createSeedMemory, type SeedMemoryOptions } from './seed-memory.ts'
import type { StartReaders } from './seed-reader.ts'

export type ExtractAllOptions = SeedMemoryOptions & {
  readonly seeds: readonly string[]
  /** What reads the seeds that no earlier build has read. */
  readonly startReaders: StartReaders
  /** Called after each seed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * What every seed comes to, in the order of `seeds`, however many readers share the work: from the cache
 * where an earlier build left it, else read anew.
 */
export async function extractAll(options: ExtractAllOptions): Promise<MadeArticle[]> {
  const { folder, pictures, cache, seeds, startReaders, onProgress } = options
  const memory = createSeedMemory({ folder, pictures, cache })
  const made = new Map<string, MadeArticle>()
  const unread: string[] = []
  const keep = (path: string, result: MadeArticle): void => {
    made.set(path, result)
    onProgress?.(made.size, seeds.length)
  }
  for (const path of seeds) {
    const known = memory.recall(path)
    if (known) keep(path, known)
    else unread.push(path)
  }
  if (unread.length > 0) {
    const readers = await startReaders({ folder, pictures, cache }, unread.length)
    const queue = unread.values() // one for all: each reader takes the next seed
    await Promise.all(
      readers.map(async ({ extract }) => {
        for (const path of queue) keep(path, await extract(path))
      }),
    ).finally(() => {
      for (const { close } of readers) close()
    })
    await memory.prune()
  }
  return seeds.flatMap((path) => made.get(path) ?? [])
}
