import { type Columns, joinChunks } from '../../catalogue/columns.ts'
import { FILES as CATALOGUE_FILES } from '../../catalogue/root.ts'
import { writeCatalogue } from '../../catalogue/write-catalogue.ts'
import { type Article, articleHead, summarize } from '../../model/article.ts'
import { compareNewestFirst } from '../../model/article-order.ts'
import type { BlockMap } from '../../model/block-map.ts'
import {
  type ArticleFile,
  type FacetSlugs,
  LIBRARY_VERSION,
  type LibraryRoot,
  type ListedArticle,
  type OriginalFile,
  ROOT_FILE,
  ROOT_VERSION,
  type SeedsFile,
} from '../../model/library-files.ts'
import { type ArticleLink, RELATED } from '../../model/page.ts'
import type { LibraryReport } from '../../model/report.ts'
import type { SharedWith } from '../../model/shared-with.ts'
import { blocksOfHtml } from '../../search/html-blocks.ts'
import type { Indexable } from '../../search/index/collect.ts'
import { encodeHit } from '../../search/index/heads.ts'
import { FILES } from '../../search/index/root.ts'
import type { WrittenIndex } from '../../search/write-index.ts'
import type { ArticleCard } from '../article-card.ts'
import type { SharedBlock } from '../shared-blocks.ts'
import { facetSlugs } from './facet-slugs.ts'
import { hashedPath } from './hashed-path.ts'
import { nodeTools } from './index-writer.ts'
import type { LibraryStore } from './library-store.ts'
import type { PictureTaker } from './pictures.ts'
import { countOutsideLinks } from './privacy-proof.ts'
import { createSharedPassages } from './shared-passages.ts'

export type LibraryInput = {
  /** The library's id, from the ledger. */
  readonly library: string
  readonly name: string
  readonly articles: readonly ArticleCard[]
  /** The whole of an article, its pictures not yet settled. */
  readonly read: (card: ArticleCard) => Article
  /** Brings the articles' pictures along. */
  readonly pictures: (put: LibraryStore['put']) => PictureTaker
  readonly originalOf: (article: Article) => OriginalFile
  /** By article id; absent where no former block is missing. */
  readonly blockMaps: ReadonlyMap<string, BlockMap>
  /** By article id; absent where no other article has any of its blocks. */
  readonly sharedBlocks: ReadonlyMap<string, readonly SharedBlock[]>
  /** Former slugs to article ids, from the ledger. */
  readonly formerSlugs: Readonly<Record<string, string>>
  readonly report: LibraryReport
  /** The search index over the articles, newest first. */
  readonly writeIndex: (articles: Iterable<Indexable>) => WrittenIndex
}

/** The library as the browser gets it; texts are brought back from where its files are. */
export type EmittedLibrary = {
  readonly root: LibraryRoot
  /** Newest first; so are columns and cards. */
  readonly articles: readonly ListedArticle[]
  readonly slugs: FacetSlugs
  /** Former slugs to article ids. */
  readonly formerSlugs: Readonly<Record<string, string>>
  /** The articles by columns, for lists. */
  readonly columns: Columns
  readonly cards: readonly ArticleCard[]
  /** By article id. Throws for another. */
  readonly articleFile: (id: string) => ArticleFile
  readonly original: (id: string) => OriginalFile
  /** What to read beside an article, by its place among the articles. */
  readonly related: (place: number) => readonly ArticleLink[]
  /** The articles that have blocks of this one. @param id of the article */
  readonly sharedWith: (id: string) => readonly SharedWith[]
  readonly report: LibraryReport
  /** Links in articles that lead to other sites. */
  readonly outsideLinks: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function json(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value))
}

/**
 * Puts every file of `data/` and `offprint.json` into a store; the same input gives the same bytes, in any
 * order of articles. Of the articles' texts one is in memory at a time.
 */
export function emitLibrary(input: LibraryInput, store: LibraryStore): EmittedLibrary {
  const put = (folder: string, extension: string, bytes: Uint8Array) => {
    const path = hashedPath(folder, extension, bytes)
    store.put(path, bytes)
    return path
  }

  const cards = [...input.articles].sort(compareNewestFirst)
  const pictures = input.pictures(store.put)
  const passages = createSharedPassages(input.sharedBlocks)
  const articles: ListedArticle[] = []
  let outsideLinks = 0
  function storedAt(path: string): unknown {
    const bytes = store.get(path)
    if (!bytes) throw new Error(`${path} was not emitted`)
    return JSON.parse(decoder.decode(bytes))
  }

  function* emitArticles(): Generator<Indexable> {
    for (const card of cards) {
      const article = input.read(card)
      const html = pictures.take(article)
      passages.note(article)
      outsideLinks += countOutsideLinks(html)
      const blockMap = input.blockMaps.get(article.id)
      const file: ArticleFile = {
        version: LIBRARY_VERSION,
        head: articleHead(article),
        html,
        ...(blockMap ? { blockMap } : {}),
      }
      const entry = {
        ...summarize(article),
        files: {
          article: put(`data/articles/${card.slug}-`, 'json', json(file)),
          original: put(`data/originals/${card.slug}-`, 'json', json(input.originalOf(article))),
        },
      }
      articles.push(entry)
      yield { ...entry, blocks: article.blocks }
    }
  }

  const index = input.writeIndex(emitArticles())
  const indexFolder = `data/search-${index.name}/`
  for (const [path, bytes] of index.files) store.put(indexFolder + path, bytes)
  // The folder's name was not known before, and all texts do not fit into memory.
  for (const [place, entry] of articles.entries()) {
    const { html } = storedAt(entry.files.article) as ArticleFile // written above
    store.put(indexFolder + FILES.hit(place), nodeTools.deflate(encodeHit(entry, blocksOfHtml(html))))
  }
  const seeds: SeedsFile = {
    version: LIBRARY_VERSION,
    seeds: Object.fromEntries(cards.map(({ id, seed }) => [id, seed])),
  }
  const catalogue = writeCatalogue(articles.map(summarize), nodeTools)
  const catalogueFolder = `data/catalogue-${catalogue.name}/`
  for (const [path, bytes] of catalogue.files) store.put(catalogueFolder + path, bytes)
  const root: LibraryRoot = {
    version: ROOT_VERSION,
    library: input.library,
    name: input.name,
    count: cards.length,
    files: {
      catalogue: catalogueFolder + CATALOGUE_FILES.root,
      search: indexFolder + FILES.root,
      seeds: put('data/seeds-', 'json', json(seeds)),
      report: put('data/report-', 'json', json(input.report)),
    },
  }
  store.put(ROOT_FILE, json(root))

  const entryOf = new Map(articles.map((entry) => [entry.id, entry]))
  const stored = (id: string, kind: 'article' | 'original') => storedAt(entryOf.get(id)?.files[kind] ?? id)
  return {
    root,
    articles,
    slugs: facetSlugs(cards),
    formerSlugs: input.formerSlugs,
    columns: joinChunks(catalogue.chunks),
    cards,
    // Both were written above, by this very build.
    articleFile: (id) => stored(id, 'article') as ArticleFile,
    original: (id) => stored(id, 'original') as OriginalFile,
    related: (place) => relatedTo(place, index, articles),
    sharedWith: (id) => passages.of(id, (other) => entryOf.get(other)),
    report: input.report,
    outsideLinks,
  }
}

/** An article's own copies are linked by themselves, and of any other article only the best copy is named. */
function relatedTo(place: number, index: WrittenIndex, articles: readonly ListedArticle[]): readonly ArticleLink[] {
  const own = articles[place]?.copies?.best
  const isLeftOut = (other: number) => {
    const { id, copies } = articles[other] ?? {}
    return copies !== undefined && (copies.best === own || copies.best !== id)
  }
  const found = index.related(place, RELATED, isLeftOut)
  return found.flatMap((other) => articles[other] ?? []).map(({ slug, title }) => ({ slug, title }))
}
