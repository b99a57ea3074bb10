import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createProgress } from '../ingest/bundle/progress.ts'
import { count, problemLines, strictFailure } from '../ingest/bundle/summary.ts'
import { type Ingested, ingest } from '../ingest/ingest.ts'
import { cachePlaceIn } from '../ingest/ingest-version.ts'
import { EMPTY_LEDGER, readLedger } from '../ingest/ledger.ts'
import { readApart } from '../ingest/read-apart.ts'
import { articleText } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import { runCommand, UsageError } from './command.ts'

const USAGE = `Usage: npm run ingest -- --seeds DIR --out FILE

Reads the seeds below DIR and writes { articles, problems, assets } to FILE as JSON.
Nothing else is written. OFFPRINT_STRICT=1 makes problems fail the command.`

/** The project's root, below which earlier results are remembered. */
const ROOT = join(import.meta.dirname, '../..')

process.exitCode = await runCommand({ usage: USAGE, run }, process.argv.slice(2))

/** 0 when every file is accounted for, 1 where problems are to fail it. */
async function run(args: string[]): Promise<number> {
  const { seeds, out } = parseArgs({ args, options: { seeds: { type: 'string' }, out: { type: 'string' } } }).values
  if (!seeds) throw new UsageError('Missing --seeds DIR')
  if (!out) throw new UsageError('Missing --out FILE')
  const started = performance.now()
  const progress = createProgress({ out: process.stderr, now: () => performance.now() })
  const { ledger, problem } = await readLedger(seeds)
  const ingested = await ingest({
    folder: seeds,
    ledger: ledger ?? EMPTY_LEDGER,
    cache: await cachePlaceIn(ROOT),
    startReaders: readApart({ command: [join(ROOT, 'src/cli/run.mjs'), 'read-seeds'], cores: availableParallelism() }),
    onProgress: (done, total) => progress.show('Reading seeds', { done, total }),
  })
  progress.clear()
  const problems = problem ? [problem, ...ingested.problems] : ingested.problems
  await mkdir(dirname(out), { recursive: true })
  await pipeline(toJson(ingested, problems), createWriteStream(out))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  for (const problem of problems) console.error(problemLines(problem).join('\n'))
  const articles = count(ingested.articles.length, 'article', 'articles')
  console.error(`${articles}, ${count(problems.length, 'problem', 'problems')}, ${seconds} seconds`)
  if (process.env.OFFPRINT_STRICT !== '1' || problems.length === 0) return 0
  console.error(strictFailure(problems.length))
  return 1
}

/** One article a line, so that two runs can be compared with common tools; written as they are read. */
function* toJson({ articles, read, assets }: Ingested, problems: readonly Problem[]): Generator<string> {
  yield '{\n"articles": '
  yield* list(articles, (card) => {
    const article = read(card)
    return { ...article, text: articleText(article) }
  })
  yield ',\n"problems": '
  yield* list(problems, (problem) => problem)
  yield ',\n"assets": '
  yield* list(assets, (asset) => asset)
  yield '\n}\n'
}

function* list<T>(entries: readonly T[], of: (entry: T) => unknown): Generator<string> {
  for (const [index, entry] of entries.entries()) yield `${index === 0 ? '[' : ','}\n${JSON.stringify(of(entry))}`
  yield entries.length === 0 ? '[]' : '\n]'
}
