import type { PageData } from '../model/page.ts'
import type { PageAnswer } from './page-reader.ts'

/** What an article's page shows. */
export type ArticlePage = NonNullable<PageData['article']> & { readonly html: string }

/** The article of a page; null where the page is none of an article. */
export function articleOf(page: PageAnswer): ArticlePage | null {
  if (page.kind !== 'page' || page.data.article === undefined || page.html === null) return null
  return { ...page.data.article, html: page.html }
}
