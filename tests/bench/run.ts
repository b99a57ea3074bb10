import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { extraction } from './extraction.ts'
import { firstView } from './first-view.ts'
import { libraryScale } from './library-scale.ts'
import { pageWeight } from './page-weight.ts'
import { related } from './related.ts'
import type { Benchmark, Row } from './row.ts'
import { search, searchScale } from './search.ts'
import { searchBrowser } from './search-browser.ts'
import { sharedBlocks } from './shared-blocks.ts'
import { textCopies } from './text-copies.ts'
import { tracking } from './tracking.ts'

/** Every benchmark by its name. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'page-weight': pageWeight,
  extraction,
  'text-copies': textCopies,
  search,
  'search-scale': searchScale,
  'search-browser': searchBrowser,
  tracking,
  build,
  related,
  'shared-blocks': sharedBlocks,
  'library-scale': libraryScale,
  'first-view': firstView,
}

const USAGE = `npm run bench -- [--only ${Object.keys(BENCHMARKS).join('|')}] [--out file.json]`

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string' } } })
  const names = values.only === undefined ? Object.keys(BENCHMARKS) : [values.only]
  const rows: Row[] = []
  for (const name of names) {
    const benchmark = BENCHMARKS[name]
    if (!benchmark) throw new Error(`There is no benchmark "${name}"`)
    rows.push(...(await benchmark({ corpora: corpora(), root: resolve(import.meta.dirname, '../..') })))
  }
  const json = `${JSON.stringify(rows, null, 2)}\n`
  if (values.out === undefined) process.stdout.write(json)
  else writeFileSync(values.out, json)
}

/** Asked for only by benchmarks that measure on more than the project's own seeds. */
function corpora(): () => string {
  return () => {
    const folder = process.env.OFFPRINT_CORPORA
    if (folder) return resolve(folder)
    throw new Error(
      'This benchmark reads texts that are not part of the project: set OFFPRINT_CORPORA to their folder.',
    )
  }
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  process.exitCode = 1
})
