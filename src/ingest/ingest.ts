import type { Article } from '../model/article.ts'
import { articleText } from '../model/article.ts'
import { compareNewestFirst } from '../model/article-order.ts'
import type { BlockMap } from '../model/block-map.ts'
import type { Problem } from '../model/problem.ts'
import { type ArticleCard, cardOf } from './article-card.ts'
import { blockMapOf } from './block-map.ts'
import { linkCopies } from './copies.ts'
import { extractAll } from './extract-all.ts'
import type { Fingerprint } from './fingerprint.ts'
import { settle } from './identity.ts'
import type { Ledger } from './ledger.ts'
import type { MadeArticle } from './made-article.ts'
import type { CachePlace } from './seed-memory.ts'
import { readHere, type StartReaders } from './seed-reader.ts'
import { findSharedBlocks, type SharedBlock } from './shared-blocks.ts'
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
  readonly articles: readonly ArticleCard[]
  /** The whole of an article. Throws when the cache was emptied meanwhile. */
  readonly read: (card: ArticleCard) => Article
  readonly problems: readonly Problem[]
  readonly assets: readonly Asset[]
  /** To be written beside the seeds when it differs from the one that was read. */
  readonly ledger: Ledger
  /** What became of blocks of former versions, by article id; absent where none is missing. */
  readonly blockMaps: ReadonlyMap<string, BlockMap>
  /** Blocks that other articles have too, by article id; absent where there are none. */
  readonly sharedBlocks: ReadonlyMap<string, readonly SharedBlock[]>
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
  const textOf = (seed: string) => articleText({ blocks: made.read(seed).article?.blocks ?? [] })
  const drafts = made.articles.map(({ card: { seed, title, canonical }, fingerprint }) => ({
    seed,
    title,
    canonical,
    text: () => textOf(seed),
    fingerprint,
  }))
  const settled = settle(ledger, drafts)
  const cards = made.articles.map(({ card }) => ({
    ...card,
    id: settled.ids.get(card.seed) ?? '',
    slug: settled.slugs.get(card.seed) ?? '',
  }))
  const sketches = new Map(made.articles.map(({ card, fingerprint }) => [card.seed, fingerprint.sketch]))
  const articles = linkCopies(cards, sketches, textOf)
  const assets = accountForAssets(sorted, made.usedBy)
  const problems = [...found.problems, ...sorted.problems, ...made.problems, ...assets.problems]
  return {
    articles,
    read: (card) => wholeOf(card, made.read(card.seed)),
    problems: inSeedOrder(problems),
    assets: assets.used,
    ledger: settled.ledger,
    blockMaps: blockMapsOf(articles, settled.ledger),
    sharedBlocks: sharedBlocksOf(articles, made),
  }
}

/** A seed's article, with what the ledger and the rest of the library say of it. */
function wholeOf({ seed, id, slug, copies, alternates }: ArticleCard, { article }: MadeArticle): Article {
  if (!article) throw new Error(`${seed} came to no article`)
  return { ...article, id, slug, ...(copies ? { copies } : {}), ...(alternates ? { alternates } : {}) }
}

function blockMapsOf(articles: readonly ArticleCard[], ledger: Ledger): Map<string, BlockMap> {
  const maps = new Map<string, BlockMap>()
  for (const { id } of articles) {
    const map = blockMapOf(ledger.articles[id]?.blocks ?? [])
    if (map) maps.set(id, map)
  }
  return maps
}

function sharedBlocksOf(articles: readonly ArticleCard[], made: Made): Ingested['sharedBlocks'] {
  const blocksOf = new Map(made.articles.map(({ card, fingerprint }) => [card.seed, fingerprint.blocks]))
  const printed = [...articles].sort(compareNewestFirst).map(({ id, seed, copies }) => {
    return { id, copyOf: copies?.best ?? null, blocks: blocksOf.get(seed) ?? [] }
  })
  return findSharedBlocks(printed)
}

type Made = {
  readonly articles: {
    readonly card: Omit<ArticleCard, 'id' | 'slug'>
    readonly fingerprint: Fingerprint
  }[]
  readonly read: (seed: string) => MadeArticle
  readonly problems: Problem[]
  /** By picture path. */
  readonly usedBy: Map<string, string[]>
}

async function makeAll(options: IngestOptions, { seeds, pictures: there }: Sorted): Promise<Made> {
  const { folder, cache = null, startReaders = readHere, onProgress } = options
  const light = new Map<
    string,
    Omit<MadeArticle, 'article'> & { readonly card: Made['articles'][number]['card'] | null }
  >()
  const read = await extractAll({
    folder,
    pictures: new Set(there),
    cache,
    seeds,
    startReaders,
    onMade: (path, { article, ...rest }) => light.set(path, { ...rest, card: article && cardOf(article) }),
    onProgress,
  })
  const made: Made = { articles: [], read, problems: [], usedBy: new Map() }
  for (const path of seeds) {
    const { card = null, fingerprint = null, problems = [], pictures = [] } = light.get(path) ?? {}
    if (card && fingerprint) made.articles.push({ card, fingerprint })
    made.problems.push(...problems.map((problem) => ({ seed: path, ...problem })))
    for (const picture of pictures) made.usedBy.set(picture, [...(made.usedBy.get(picture) ?? []), path])
  }
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
