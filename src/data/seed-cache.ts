import type { QueryClient } from '@tanstack/react-query'
import type { PageData } from '../model/page.ts'
import type { ArticlePage, OriginalPage } from './queries.ts'
import { articleKey, browseKey, listingKey, originalKey, pageSlugsKey, reportKey, rootKey } from './query-keys.ts'

/**
 * Puts what a page holds into the cache, so that the first render shows what already stands there
 * and asks the network for nothing.
 * @param html the article's body, read out of the page; null where it holds none
 */
export function seedCache(queryClient: QueryClient, page: PageData, html: string | null): void {
  queryClient.setQueryData(rootKey(), page.root)
  if (page.slugs) queryClient.setQueryData(pageSlugsKey(), page.slugs)
  if (page.browse) queryClient.setQueryData(browseKey(), page.browse)
  if (page.report) queryClient.setQueryData(reportKey(), page.report)
  if (page.listing) queryClient.setQueryData(listingKey(page.listing.path, page.listing.page), page.listing)
  if (page.article && html !== null) {
    const article: ArticlePage = { ...page.article, html }
    queryClient.setQueryData(articleKey(article.head.slug), article)
  }
  if (page.original) {
    const original: OriginalPage = page.original
    queryClient.setQueryData(originalKey(original.head.slug), original)
  }
}
