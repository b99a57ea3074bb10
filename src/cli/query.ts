import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { parseSeedsFile } from '../model/format/library-files.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { ROOT_FILE } from '../model/manifest.ts'
import { createEngine } from '../search/engine.ts'
import { createSearcher } from '../search/searcher.ts'
import { answerQueries, createFolderReader, linesOf, printResults } from './answer-queries.ts'

const USAGE = 'npm run query -- --site dist --queries file --out file [--limit n]'
const DEFAULT_LIMIT = '20'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      queries: { type: 'string' },
      out: { type: 'string' },
      limit: { type: 'string', default: DEFAULT_LIMIT },
    },
  })
  const { site, queries, out } = values
  const limit = Number(values.limit)
  if (site === undefined || queries === undefined || out === undefined) throw new Error('Something is missing')
  if (!Number.isInteger(limit) || limit < 0) throw new Error(`--limit takes a whole number, not “${values.limit}”`)
  const read = createFolderReader(site)
  const root = parseRoot(await read(ROOT_FILE))
  const { seeds } = parseSeedsFile(await read(root.files.seeds))
  const lines = linesOf(await readFile(queries, 'utf8'))
  const results = await answerQueries(lines, {
    searcher: createSearcher(createEngine({ readFile: read, inflate: inflateRawSync })),
    seeds,
    limit,
  })
  await writeFile(out, printResults(results))
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  process.exitCode = 1
})
