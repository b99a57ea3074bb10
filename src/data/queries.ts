import { queryOptions } from '@tanstack/react-query'
import type { ArticleHead, ArticleSummary } from '../model/article.ts'
import { browsableFacets, filterViews } from '../model/filter-views.ts'
import { parseArticleFile, parseManifest, parseOriginalFile, parseRoot } from '../model/format/library-files.ts'
import { type Listing, listArticles } from '../model/listing.ts'
import { type Manifest, type OriginalFile, ROOT_FILE } from '../model/manifest.ts'
import { LIBRARY_PATH } from '../model/permalink.ts'
import { UNREAD } from '../model/reading-state.ts'
import type { Library } from './library.ts'

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
}

/** What an original's page shows. */
export type OriginalPage = { readonly head: ArticleHead; readonly file: OriginalFile }

export const rootKey = () => ['root'] as const
export const manifestKey = () => ['manifest'] as const
/** The facets of the whole library. */
export const browseKey = () => ['browse'] as const
export const articleKey = (slug: string) => ['article', slug] as const
/** The slugs of the views that a prerendered page links to: what the manifest would say, before it is here. */
export const pageSlugsKey = () => ['page-slugs'] as const
export const originalKey = (slug: string) => ['original', slug] as const
/** @param path canonical path of the list's first page */
export const listingKey = (path: string, page: number) => ['listing', path, page] as const

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
      const { head, html } = parseArticleFile(await library.readFile(summary.files.article))
      const next = manifest.articles[index + 1]
      return { head, html, next: next ? { slug: next.slug, title: next.title } : null }
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

/** One page of a list as the build made it: unrefined, and every article unread. Null for no such list. */
export function browseQuery(library: Library) {
  return queryOptions({
    queryKey: browseKey(),
    queryFn: async ({ client }) => browsableFacets((await client.ensureQueryData(manifestQuery(library))).articles),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function listingQuery(library: Library, path: string, page: number) {
  return queryOptions({
    queryKey: listingKey(path, page),
    queryFn: async ({ client }): Promise<Listing | null> => {
      const manifest = await client.ensureQueryData(manifestQuery(library))
      const list =
        path === LIBRARY_PATH
          ? { path, view: '', label: null }
          : filterViews(manifest).find((candidate) => candidate.path === path)
      if (!list) return null
      return listArticles({
        articles: manifest.articles,
        ...list,
        q: '',
        page,
        stateOf: () => UNREAD,
        textMatches: null,
      })
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
