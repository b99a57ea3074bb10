import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../model/article.ts'
import { LIBRARY_VERSION, type OriginalFile, type OriginalLine } from '../../model/library-files.ts'
import type { Problem } from '../../model/problem.ts'
import { type Ingested, ingest } from '../ingest.ts'
import { EMPTY_LEDGER, type Ledger, readLedger } from '../ledger.ts'
import { originalLines, originalParts } from '../original.ts'
import { decode } from '../read/decode.ts'
import type { CachePlace } from '../seed-memory.ts'
import { readHere, type StartReaders } from '../seed-reader.ts'
import { type EmittedLibrary, emitLibrary, type LibraryInput } from './emit.ts'
import { indexWriter } from './index-writer.ts'
import { createMemoryStore, type LibraryStore } from './library-store.ts'
import { createPictureTaker } from './pictures.ts'
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

/** A library whose seeds are read. */
export type ReadLibrary = Pick<Ingested, 'articles' | 'assets'> & {
  /** What `emitLibrary` makes the library's files of. */
  readonly input: LibraryInput
  readonly problems: readonly Problem[]
  /** What to write beside the seeds; null when the ledger there cannot be read and must be left alone. */
  readonly ledger: Ledger | null
}

/** A library in memory. */
export type LoadedLibrary = ReadLibrary & { readonly emitted: EmittedLibrary; readonly store: LibraryStore }

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

/** Makes the original view of an article. */
function originals(folder: string, problems: readonly Problem[]): (article: Article) => OriginalFile {
  const problemsOf = new Map<string, Problem[]>()
  for (const problem of problems) {
    const same = problemsOf.get(problem.seed)
    if (same) same.push(problem)
    else problemsOf.set(problem.seed, [problem])
  }
  return (article) => {
    const { id, seed, leftOut, removed } = article
    return {
      version: LIBRARY_VERSION,
      id,
      seed,
      lines: linesOf(folder, article),
      leftOut: leftOut.filter(({ line }) => line === null),
      ...(Object.keys(removed).length > 0 ? { removed } : {}),
      problems: problemsOf.get(seed) ?? [],
    }
  }
}

/** A seed in lines is read once more: what became of each line is told beside the line as it came. */
function linesOf(folder: string, article: Article): readonly OriginalLine[] {
  if (article.blocks.every(({ lines }) => lines === undefined)) return originalParts(article)
  const { text } = decode(readFileSync(join(folder, article.seed)))
  return text === null ? [] : originalLines(article, text)
}

/** Seeds and ledger in. Writes nothing. Throws when the folder is not there. */
export async function readLibrary({
  folder,
  name,
  cache = null,
  startReaders = readHere,
  onProgress,
}: LoadOptions): Promise<ReadLibrary> {
  const read = await readLedger(folder)
  const ingested = await ingest({
    folder,
    ledger: read.ledger ?? EMPTY_LEDGER,
    cache,
    startReaders,
    ...(onProgress ? { onProgress } : {}),
  })
  const { articles, assets, ledger } = ingested
  const problems = read.problem ? [read.problem, ...ingested.problems] : ingested.problems
  const input: LibraryInput = {
    library: ledger.library,
    name,
    articles,
    read: ingested.read,
    pictures: (put) => createPictureTaker(folder, assets, put),
    originalOf: originals(folder, ingested.problems),
    blockMaps: ingested.blockMaps,
    sharedBlocks: ingested.sharedBlocks,
    report: reportOf({ articles, problems, assets }),
    formerSlugs: formerSlugs(ledger),
    writeIndex: await indexWriter(articles),
  }
  return { input, articles, assets, problems, ledger: read.ledger && ledger }
}

/** Seeds and ledger in, the library's files in memory out; as `readLibrary`. */
export async function loadLibrary(options: LoadOptions): Promise<LoadedLibrary> {
  const read = await readLibrary(options)
  const store = createMemoryStore()
  return { ...read, store, emitted: emitLibrary(read.input, store) }
}
