import { createSeedExtractor, type ExtractOptions } from './extract-seed.ts'
import type { MadeArticle } from './make-article.ts'

export type ExtractAllOptions = ExtractOptions & {
  readonly seeds: readonly string[]
  /** Called after each seed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What every seed comes to, in the order of `seeds`: from the cache where an earlier build left it, else read anew. */
export async function extractAll({ seeds, onProgress, ...options }: ExtractAllOptions): Promise<MadeArticle[]> {
  const extractor = createSeedExtractor(options)
  const made: MadeArticle[] = []
  for (const path of seeds) {
    made.push((await extractor.recall(path)) ?? (await extractor.extract(path)))
    onProgress?.(made.length, seeds.length)
  }
  await extractor.close()
  return made
}
