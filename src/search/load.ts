import type { ArticleSummary } from '../model/article.ts'
import { parseArticleFile, parseJson, parseManifest, parseRoot } from '../model/format/library-files.ts'
import { array, object, oneOf, type Shape, string } from '../model/format/shape.ts'
import { type Manifest, ROOT_FILE } from '../model/manifest.ts'
import { type BlockText, blocksOfHtml } from './html-blocks.ts'
import { SEARCH_INDEX_VERSION, type SearchIndexFile } from './index-format.ts'
import type { ReadFile } from './port.ts'

/** Articles whose text is kept at hand: those of the hits on some pages. */
const TEXTS_KEPT = 200

export type ListedArticle = Manifest['articles'][number]

/** What a searcher reads, each file once, at first need. */
export type LibraryFiles = {
  articles(): Promise<readonly ListedArticle[]>
  index(): Promise<SearchIndexFile>
  /** An article's blocks with their text. */
  blocks(article: Pick<ListedArticle, 'id' | 'files'>): Promise<readonly BlockText[]>
}

const indexShape = object<SearchIndexFile>({
  version: oneOf(SEARCH_INDEX_VERSION),
  features: object<SearchIndexFile['features']>({ figure: array(string), table: array(string) }),
  words: anything(),
})

/** A file that cannot be had or read rejects, and is asked for again the next time. */
export function createLibraryFiles(readFile: ReadFile): LibraryFiles {
  const root = once(async () => parseRoot(await readFile(ROOT_FILE)))
  const articles = once(async () => parseManifest(await readFile((await root()).files.manifest)).articles)
  const index = once(async () => indexShape(parseJson('search', await readFile((await root()).files.search)), 'search'))
  const texts = new Map<ArticleSummary['id'], readonly BlockText[]>()

  async function blocks({ id, files }: Pick<ListedArticle, 'id' | 'files'>): Promise<readonly BlockText[]> {
    const known = texts.get(id) ?? blocksOfHtml(parseArticleFile(await readFile(files.article)).html)
    texts.delete(id)
    texts.set(id, known)
    const [oldest] = texts.keys()
    if (texts.size > TEXTS_KEPT && oldest !== undefined) texts.delete(oldest)
    return known
  }

  return { articles, index, blocks }
}

/** Keeps a promise that was kept; one that was broken is made anew. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((reason: unknown) => {
      made = null
      throw reason
    })
    return made
  }
}

function anything(): Shape<unknown> {
  return (value) => value
}
