import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { createLogger, type ViteBuilder } from 'vite'
import { ingestVersion } from '../ingest-version.ts'
import { makePart } from '../part.ts'
import { readApart } from '../read-apart.ts'
import type { Shard } from '../shard.ts'
import { createProgress } from './progress.ts'

export type BuildPartOptions = {
  /** The project's root. */
  readonly root: string
  readonly seeds: string
  readonly shard: Shard
}

/** `OFFPRINT_SHARD=i/n npm run build`: the output folder becomes one part of the library, for `npm run merge`. */
export async function buildPart(builder: ViteBuilder, { root, seeds, shard }: BuildPartOptions): Promise<void> {
  const version = await ingestVersion(root)
  if (version === null) throw new Error('This program cannot read its own files, so no merge could trust the part')
  const outDir = resolve(root, (builder.environments.client?.config ?? builder.config).build.outDir)
  const progress = createProgress({ out: process.stderr, now: () => performance.now() })
  const count = await makePart({
    folder: resolve(root, seeds),
    outDir,
    shard,
    version,
    startReaders: readApart({ command: [join(root, 'src/cli/run.mjs'), 'read-seeds'], cores: availableParallelism() }),
    onProgress: (done, total) => progress.show('Reading seeds', { done, total }),
  })
  progress.clear()
  createLogger('info').info(`Part ${shard.part} of ${shard.of}: ${count} seeds read`)
}
