import { type Article, articleHead, summarize } from '../../model/article.ts'
import { compareNewestFirst } from '../../model/article-order.ts'
import type { BlockMap } from '../../model/block-map.ts'
import {
  type ArticleFile,
  LIBRARY_VERSION,
  type LibraryRoot,
  type Manifest,
  type OriginalFile,
  type SeedsFile,
} from '../../model/manifest.ts'
import type { LibraryReport } from '../../model/report.ts'
import type { Indexable } from '../../search/index/collect.ts'
import { FILES } from '../../search/index/root.ts'
import type { WrittenIndex } from '../../search/write-index.ts'
import { facetSlugs } from './facet-slugs.ts'
import { hashedPath } from './hashed-path.ts'

export type LibraryInput = {
  /** The library's id, from the ledger. */
  readonly library: string
  readonly name: string
  readonly articles: readonly Article[]
  /** Pictures of articles: path from the root to content. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** By article id. */
  readonly originals: ReadonlyMap<string, OriginalFile>
  /** By article id; absent where no former block is missing. */
  readonly blockMaps: ReadonlyMap<string, BlockMap>
  /** Former slugs to article ids, from the ledger. */
  readonly formerSlugs: Readonly<Record<string, string>>
  readonly report: LibraryReport
  /** The search index over the articles, in manifest order. */
  readonly writeIndex: (articles: readonly Indexable[]) => WrittenIndex
}

/** The library as the browser gets it. */
export type EmittedLibrary = {
  /** Path from the root to content. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly root: LibraryRoot
  readonly manifest: Manifest
  /** By article id, for the prerenderer. */
  readonly articleFiles: ReadonlyMap<string, ArticleFile>
  readonly originals: ReadonlyMap<string, OriginalFile>
  readonly report: LibraryReport
}

const encoder = new TextEncoder()

function json(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value))
}

/** Every file of `data/` and `offprint.json`; the same input gives the same bytes, in any order of articles. */
export function emitLibrary(input: LibraryInput): EmittedLibrary {
  const files = new Map<string, Uint8Array>(input.pictures)
  const put = (folder: string, extension: string, bytes: Uint8Array) => {
    const path = hashedPath(folder, extension, bytes)
    files.set(path, bytes)
    return path
  }

  const articles = [...input.articles].sort(compareNewestFirst)
  const articleFiles = new Map<string, ArticleFile>()
  const entries: Manifest['articles'][number][] = []
  for (const article of articles) {
    const blockMap = input.blockMaps.get(article.id)
    const file: ArticleFile = {
      version: LIBRARY_VERSION,
      head: articleHead(article),
      html: article.html,
      ...(blockMap ? { blockMap } : {}),
    }
    const original = input.originals.get(article.id)
    if (!original) throw new Error(`Article ${article.id} has no original`)
    articleFiles.set(article.id, file)
    entries.push({
      ...summarize(article),
      files: {
        article: put('data/articles/', 'json', json(file)),
        original: put('data/originals/', 'json', json(original)),
      },
    })
  }

  const manifest: Manifest = {
    version: LIBRARY_VERSION,
    library: input.library,
    articles: entries,
    slugs: facetSlugs(articles),
    formerSlugs: input.formerSlugs,
  }
  const seeds: SeedsFile = {
    version: LIBRARY_VERSION,
    seeds: Object.fromEntries(articles.map((article) => [article.id, article.seed])),
  }
  const index = input.writeIndex(
    articles.flatMap(({ blocks }, at) => {
      const entry = entries[at]
      return entry ? [{ ...entry, blocks }] : []
    }),
  )
  const indexFolder = `data/search-${index.name}/`
  for (const [path, bytes] of index.files) files.set(indexFolder + path, bytes)
  const root: LibraryRoot = {
    version: LIBRARY_VERSION,
    library: input.library,
    name: input.name,
    count: articles.length,
    files: {
      manifest: put('data/manifest-', 'json', json(manifest)),
      search: indexFolder + FILES.root,
      seeds: put('data/seeds-', 'json', json(seeds)),
      report: put('data/report-', 'json', json(input.report)),
    },
  }
  files.set('offprint.json', json(root))
  return { files, root, manifest, articleFiles, originals: input.originals, report: input.report }
}
