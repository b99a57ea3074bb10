import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../model/article.ts'
import { LIBRARY_VERSION, type OriginalFile, type OriginalLine } from '../../model/manifest.ts'
import type { Problem } from '../../model/problem.ts'
import { type Ingested, ingest } from '../ingest.ts'
import { EMPTY_LEDGER, type Ledger, readLedger } from '../ledger.ts'
import { originalLines, originalParts } from '../original.ts'
import { decode } from '../read/decode.ts'
import type { CachePlace } from '../seed-memory.ts'
import { readHere, type StartReaders } from '../seed-reader.ts'
import { type EmittedLibrary, emitLibrary } from './emit.ts'
import { indexWriter } from './index-writer.ts'
import { takePictures } from './pictures.ts'
import { reportOf } from './report.ts'

export type LoadOptions = {
  /** The seeds folder. */
  readonly folder: string
  /** What the library calls itself. */
  readonly name: string
  /** Where to remember what seeds came to; nothing is remembered without it. */
  readonly cache?: CachePlace | null
  /** What reads the seeds; without it this process does. */
  readonly startReaders?: StartReaders
  /** Called after each seed. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A library ready to be served or written. */
export type LoadedLibrary = Pick<Ingested, 'articles' | 'assets'> & {
  readonly emitted: EmittedLibrary
  readonly problems: readonly Problem[]
  /** What to write beside the seeds; null when the ledger there cannot be read and must be left alone. */
  readonly ledger: Ledger | null
}

/** Former slugs to article ids. A slug that some article bears now is nobody's former one. */
function formerSlugs(ledger: Ledger): Record<string, string> {
  const entries = Object.entries(ledger.articles)
  const present = new Set(entries.map(([, { slug }]) => slug))
  return Object.fromEntries(
    entries
      .flatMap(([id, entry]) => entry.formerSlugs.map((slug) => [slug, id] as const))
      .filter(([slug]) => !present.has(slug))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The original view of every article, by id. */
async function readOriginals(folder: string, { articles, problems }: Ingested): Promise<Map<string, OriginalFile>> {
  const problemsOf = new Map<string, Problem[]>()
  for (const problem of problems) problemsOf.set(problem.seed, [...(problemsOf.get(problem.seed) ?? []), problem])
  const originals = new Map<string, OriginalFile>()
  for (const article of articles) {
    const { id, seed, leftOut, removed } = article
    originals.set(id, {
      version: LIBRARY_VERSION,
      id,
      seed,
      lines: await linesOf(folder, article),
      leftOut: leftOut.filter(({ line }) => line === null),
      ...(Object.keys(removed).length > 0 ? { removed } : {}),
      problems: problemsOf.get(seed) ?? [],
    })
  }
  return originals
}

/** A seed in lines is read once more: what became of each line is told beside the line as it came. */
async function linesOf(folder: string, article: Article): Promise<readonly OriginalLine[]> {
  if (article.blocks.every(({ lines }) => lines === undefined)) return originalParts(article)
  const { text } = decode(await readFile(join(folder, article.seed)))
  return text === null ? [] : originalLines(article, text)
}

/** Seeds and ledger in, the library's files out. Writes nothing. Throws when the folder is not there. */
export async function loadLibrary({
  folder,
  name,
  cache = null,
  startReaders = readHere,
  onProgress,
}: LoadOptions): Promise<LoadedLibrary> {
  await access(folder).catch(() => {
    throw new Error(`There is no seeds folder at ${folder}. Make it, or name another one with OFFPRINT_SEEDS.`)
  })
  const read = await readLedger(folder)
  const ingested = await ingest({
    folder,
    ledger: read.ledger ?? EMPTY_LEDGER,
    cache,
    startReaders,
    ...(onProgress ? { onProgress } : {}),
  })
  const problems = read.problem ? [read.problem, ...ingested.problems] : ingested.problems
  const pictures = await takePictures(folder, ingested.assets, ingested.articles)
  const emitted = emitLibrary({
    library: ingested.ledger.library,
    name,
    articles: pictures.articles,
    pictures: pictures.files,
    blockMaps: ingested.blockMaps,
    report: reportOf({ ...ingested, problems }),
    originals: await readOriginals(folder, ingested),
    formerSlugs: formerSlugs(ingested.ledger),
    writeIndex: await indexWriter(pictures.articles),
  })
  return {
    emitted,
    articles: ingested.articles,
    assets: ingested.assets,
    problems,
    ledger: read.ledger && ingested.ledger,
  }
}
