import { queryOptions } from '@tanstack/react-query'
import type { ArticleHead, ArticleSummary } from '../model/article.ts'
import type { BlockMap } from '../model/block-map.ts'
import { parseArticleFile, parseManifest, parseOriginalFile } from '../model/format/library-files.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { type Manifest, type OriginalFile, ROOT_FILE } from '../model/manifest.ts'
import type { Library } from './library.ts'
import { articleKey, manifestKey, originalKey, rootKey } from './query-keys.ts'

/*
 * One query a resource. Files of a library never change under their names, so nothing goes stale
 * while a page is open. What is not in the library is null; a file that cannot be had or read is an
 * error (LibraryFileError, LibraryFormatError).
 */

/** What an article's page shows. */
export type ArticlePage = {
  readonly head: ArticleHead
  readonly html: string
  /** The next older article. */
  readonly next: Pick<ArticleSummary, 'slug' | 'title'> | null
  /** What became of blocks of former versions; absent where none is missing. */
  readonly blockMap?: BlockMap
}

/** What an original's page shows. */
export type OriginalPage = { readonly head: ArticleHead; readonly file: OriginalFile }

export function rootQuery({ readFile }: Library) {
  return queryOptions({
    queryKey: rootKey(),
    queryFn: async () => parseRoot(await readFile(ROOT_FILE)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function manifestQuery(library: Library) {
  return queryOptions({
    queryKey: manifestKey(),
    queryFn: async ({ client }) => {
      const root = await client.ensureQueryData(rootQuery(library))
      return parseManifest(await library.readFile(root.files.manifest))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Former slugs find their article too: its `head.slug` then differs from `slug`. */
export function articleQuery(library: Library, slug: string) {
  return queryOptions({
    queryKey: articleKey(slug),
    queryFn: async ({ client }): Promise<ArticlePage | null> => {
      const manifest = await client.ensureQueryData(manifestQuery(library))
      const index = indexOfSlug(manifest, slug)
      const summary = manifest.articles[index]
      if (!summary) return null
      const { head, html, blockMap } = parseArticleFile(await library.readFile(summary.files.article))
      const next = manifest.articles[index + 1]
      return {
        head,
        html,
        next: next ? { slug: next.slug, title: next.title } : null,
        ...(blockMap ? { blockMap } : {}),
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The seed as it came; former slugs as in `articleQuery`. */
export function originalQuery(library: Library, slug: string) {
  return queryOptions({
    queryKey: originalKey(slug),
    queryFn: async ({ client }): Promise<OriginalPage | null> => {
      const manifest = await client.ensureQueryData(manifestQuery(library))
      const summary = manifest.articles[indexOfSlug(manifest, slug)]
      if (!summary) return null
      const [article, original] = await Promise.all([
        library.readFile(summary.files.article),
        library.readFile(summary.files.original),
      ])
      return { head: parseArticleFile(article).head, file: parseOriginalFile(original) }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Where a slug's article stands in the manifest; -1 for none. */
function indexOfSlug({ articles, formerSlugs }: Manifest, slug: string): number {
  const index = articles.findIndex((article) => article.slug === slug)
  if (index >= 0 || !Object.hasOwn(formerSlugs, slug)) return index
  return articles.findIndex((article) => article.id === formerSlugs[slug])
}
