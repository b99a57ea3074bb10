import type { Article } from '../model/article.ts'
import { articleText } from '../model/article.ts'
import type { BlockMap } from '../model/block-map.ts'
import type { Problem } from '../model/problem.ts'
import { blockMapOf } from './block-map.ts'
import { linkCopies } from './copies.ts'
import { extractAll } from './extract-all.ts'
import type { Fingerprint } from './fingerprint.ts'
import { settle } from './identity.ts'
import type { Ledger } from './ledger.ts'
import type { UnsettledArticle } from './made-article.ts'
import type { CachePlace } from './seed-memory.ts'
import { readHere, type StartReaders } from './seed-reader.ts'
import { type Sorted, sortFiles } from './sort-files.ts'
import { walk } from './walk.ts'

/** A file that articles show and that is no seed itself. */
export type Asset = {
  /** Below the seeds folder. */
  readonly path: string
  /** Seed paths of the articles that show it. */
  readonly usedBy: readonly string[]
}

export type IngestOptions = {
  /** The seeds folder. */
  readonly folder: string
  readonly ledger: Ledger
  /** Where to remember what seeds came to; nothing is remembered without it. */
  readonly cache?: CachePlace | null
  /** What reads the seeds; without it this process does. */
  readonly startReaders?: StartReaders
  /** Called after each seed. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Everything below the folder: each file stands in exactly one of articles, problems-only seeds and assets. */
export type Ingested = {
  /** In seed order: by path, compared by code unit. */
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  readonly assets: readonly Asset[]
  /** To be written beside the seeds when it differs from the one that was read. */
  readonly ledger: Ledger
  /** What became of blocks of former versions, by article id; absent where none is missing. */
  readonly blockMaps: ReadonlyMap<string, BlockMap>
}

/**
 * Turns a folder of seeds into articles and stated problems. Depends on the files' paths and bytes and on
 * the ledger alone. Throws when the folder itself cannot be read.
 */
export async function ingest(options: IngestOptions): Promise<Ingested> {
  const { folder, ledger } = options
  const found = await walk(folder)
  const sorted = sortFiles(found.files)
  const made = await makeAll(options, sorted)
  const drafts = made.articles.map(({ article: { seed, title, canonical, blocks }, fingerprint }) => ({
    seed,
    title,
    canonical,
    text: () => articleText({ blocks }),
    fingerprint,
  }))
  const settled = settle(ledger, drafts)
  const articles = made.articles.map(({ article }) => ({
    ...article,
    id: settled.ids.get(article.seed) ?? '',
    slug: settled.slugs.get(article.seed) ?? '',
  }))
  const sketches = new Map(made.articles.map(({ article, fingerprint }) => [article.seed, fingerprint.sketch]))
  const assets = accountForAssets(sorted, made.usedBy)
  const problems = [...found.problems, ...sorted.problems, ...made.problems, ...assets.problems]
  return {
    articles: linkCopies(articles, sketches),
    problems: inSeedOrder(problems),
    assets: assets.used,
    ledger: settled.ledger,
    blockMaps: blockMapsOf(articles, settled.ledger),
  }
}

function blockMapsOf(articles: readonly Article[], ledger: Ledger): Map<string, BlockMap> {
  const maps = new Map<string, BlockMap>()
  for (const { id } of articles) {
    const map = blockMapOf(ledger.articles[id]?.blocks ?? [])
    if (map) maps.set(id, map)
  }
  return maps
}

type Made = {
  readonly articles: { readonly article: UnsettledArticle; readonly fingerprint: Fingerprint }[]
  readonly problems: Problem[]
  /** By picture path. */
  readonly usedBy: Map<string, string[]>
}

async function makeAll(options: IngestOptions, { seeds, pictures: there }: Sorted): Promise<Made> {
  const { folder, cache = null, startReaders = readHere, onProgress } = options
  const pictures = new Set(there)
  const results = await extractAll({ folder, pictures, cache, seeds, startReaders, onProgress })
  const made: Made = { articles: [], problems: [], usedBy: new Map() }
  results.forEach(({ article, fingerprint, problems, pictures }, index) => {
    const path = seeds[index] ?? ''
    if (article && fingerprint) made.articles.push({ article, fingerprint })
    made.problems.push(...problems.map((problem) => ({ seed: path, ...problem })))
    for (const picture of pictures) made.usedBy.set(picture, [...(made.usedBy.get(picture) ?? []), path])
  })
  return made
}

/** A file that was saved with a page is the page's, whether or not the article shows it. */
function accountForAssets({ pictures, companions }: Sorted, usedBy: ReadonlyMap<string, readonly string[]>) {
  const used: Asset[] = []
  const problems: Problem[] = []
  for (const path of new Set([...pictures, ...companions.keys()])) {
    const page = companions.get(path)
    const users = usedBy.get(path) ?? (page === undefined ? [] : [page])
    if (users.length > 0) used.push({ path, usedBy: users })
    else {
      problems.push({
        seed: path,
        line: null,
        message: 'No article shows this picture',
        hint: 'Show it in a Markdown article with ![what it shows](its path), or delete it.',
      })
    }
  }
  return { used: used.sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

function inSeedOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.seed < b.seed ? -1 : a.seed > b.seed ? 1 : (a.line ?? 0) - (b.line ?? 0)))
}
