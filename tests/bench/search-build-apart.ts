import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { BuildCost } from './search-build.ts'

/** Builds an index in a process of its own. */
export function buildApart(
  engine: 'offprint' | 'minisearch',
  corpora: string,
  corpus: 'reuters' | 'reuters-100k',
): BuildCost {
  const script = join(import.meta.dirname, 'search-build.ts')
  const options = ['--import', 'jiti/register', script, engine, corpora, corpus]
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as BuildCost // what it writes
}
