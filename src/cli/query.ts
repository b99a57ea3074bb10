import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { parseSeedsFile } from '../model/format/library-files.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { ROOT_FILE } from '../model/library-files.ts'
import { createEngine } from '../search/engine.ts'
import { createSearcher } from '../search/searcher.ts'
import { answerQueries, createFolderReader, linesOf, printResults } from './answer-queries.ts'
import { runCommand, UsageError } from './command.ts'

const USAGE = `Usage: npm run query -- --site DIR --queries FILE --out FILE [--limit N]

Asks the search engine of the site in DIR one query a line of FILE, and writes what each finds, N at most (20
unless told), as JSON.`
const DEFAULT_LIMIT = '20'

process.exitCode = await runCommand({ usage: USAGE, run }, process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      queries: { type: 'string' },
      out: { type: 'string' },
      limit: { type: 'string', default: DEFAULT_LIMIT },
    },
  })
  const { site, queries, out } = values
  const limit = Number(values.limit)
  if (!site) throw new UsageError('Missing --site DIR')
  if (!queries) throw new UsageError('Missing --queries FILE')
  if (!out) throw new UsageError('Missing --out FILE')
  if (!Number.isInteger(limit) || limit < 0) throw new UsageError(`--limit takes a whole number, not “${values.limit}”`)
  if (!existsSync(join(site, ROOT_FILE))) throw new Error(`There is no site in ${site}. Run npm run build first.`)
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
  return 0
}
