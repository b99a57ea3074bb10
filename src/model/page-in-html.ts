import { type ArticleJsonLd, type HeadBeside, headBeside, headOfJsonLd } from './article-json-ld.ts'
import type { FacetSlugs } from './library-files.ts'
import type { PageData } from './page.ts'
import type { PageRoot } from './page-root.ts'
import { slugOfArticle } from './permalink.ts'

/**
 * `PageData` as a page's HTML holds it: of an article, only what does not stand in the page already
 * for readers (links to its views) and for machines (schema.org). What a page in development holds
 * is whole, as it has no markup yet.
 */
export type PageInHtml =
  | PageData
  | (Omit<PageData, 'root' | 'article'> & { readonly root: RootInHtml; readonly article?: ArticleInHtml })

type RootInHtml = Omit<PageRoot, 'library'>

type Article = NonNullable<PageData['article']>

type ArticleInHtml = HeadBeside & Omit<Article, 'head' | 'next'> & Partial<Pick<Article, 'next'>>

/** What the page says elsewhere. */
export type Markup = {
  /** Of the page, from the root. */
  readonly path: string
  /** The library's id. */
  readonly library: string
  readonly jsonLd: () => ArticleJsonLd
  readonly viewLinks: () => FacetSlugs
}

/** What is left to say of a page beside its markup. */
export function withoutMarkup({ root, article, ...page }: PageData): PageInHtml {
  const { library: _onTheElement, ...short } = root
  if (!article) return { root: short, ...page }
  const { slugs: _inTheLinks, ...others } = page
  const { head, next, ...rest } = article
  return { root: short, ...others, article: { ...headBeside(head), ...(next ? { next } : {}), ...rest } }
}

/** The whole again. */
export function withMarkup(page: PageInHtml, { path, library, jsonLd, viewLinks }: Markup): PageData {
  if ('library' in page.root) return page as PageData // a short root has none
  const { root: short, article, ...others } = page as Exclude<PageInHtml, PageData> // the other of the two
  const root = { library, ...short }
  if (!article) return { root, ...others }
  const head = headOfJsonLd(jsonLd(), article, slugOfArticle(path))
  const { id, dir, byline, outline, copies, alternates, next = null, ...rest } = article
  return { root, ...others, slugs: viewLinks(), article: { head, next, ...rest } }
}
