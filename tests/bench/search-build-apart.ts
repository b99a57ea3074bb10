import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { BuildCost } from './search-build.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Builds an index in a process of its own, bundled as the commands are: what loads the benchmarks slows down our modules alone. */
export async function buildApart(
  engine: 'offprint' | 'minisearch',
  corpora: string,
  corpus: 'reuters' | 'reuters-100k',
): Promise<BuildCost> {
  const script = join(ROOT, `node_modules/.cache/offprint/search-build-${process.pid}.mjs`)
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'search-build.ts'),
    platform: 'node',
    external: (id) => !/^[./]|^[A-Za-z]:/u.test(id),
  })
  await bundle.write({ file: script, format: 'esm' })
  await bundle.close()
  try {
    const said = execFileSync(process.execPath, [script, engine, corpora, corpus], { encoding: 'utf8' })
    return JSON.parse(said) as BuildCost // what it writes
  } finally {
    rmSync(script)
  }
}
