import type { MadeArticle } from './made-article.ts'
import type { SeedMemoryOptions } from './seed-memory.ts'

/** One that reads a seed at a time. */
export type SeedReader = {
  /** Never throws for what a seed holds: that becomes a problem. */
  extract(path: string): Promise<MadeArticle>
  close(): void
}

/** As many readers as are worth starting for these seeds, at least one. Throws when none can be started. */
export type StartReaders = (options: SeedMemoryOptions, seeds: readonly string[]) => Promise<readonly SeedReader[]>

/** Reads in this very process. */
export const readHere: StartReaders = async (options) => {
  const { createExtractSeed } = await import('./extract-seed.ts')
  return [{ extract: createExtractSeed(options), close: () => undefined }]
}
