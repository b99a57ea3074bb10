import type { QueryClient } from '@tanstack/react-query'
import type { PageInDocument } from './page-in-document.ts'
import { pageKey } from './page-query.ts'
import type { LoadedPage } from './page-reader.ts'

/**
 * Puts what a page holds into the cache, so that the first render shows what already stands there
 * and asks the network for nothing.
 * @param path canonical path of the page
 */
export function seedCache(queryClient: QueryClient, path: string, page: PageInDocument): void {
  const loaded: LoadedPage = { kind: 'page', path, ...page }
  queryClient.setQueryData(pageKey(path), loaded)
}
