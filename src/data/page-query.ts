import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { LoadedPage, PageAnswer, PagePurpose, ReadPage } from './page-reader.ts'

/** Its name in the cache. @param path canonical, from the root */
export const pageKey = (path: string) => ['page', path] as const

/** Milliseconds that a page is held after it was left: Back within that shows it at once. */
const HELD_FOR = 30 * 60_000

/**
 * A page of the library by its canonical path. It does not go stale while the tab is open: a deploy
 * is noticed by the first page that is not here yet.
 */
export function pageQuery(readPage: ReadPage, path: string, purpose: PagePurpose = 'show') {
  return queryOptions({
    queryKey: pageKey(path),
    queryFn: async ({ client }) => {
      const answer = await readPage(path, purpose)
      if (answer.kind === 'page' && answer.path !== path) client.setQueryData(pageKey(answer.path), answer)
      return answer
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: HELD_FOR,
  })
}

/** The page if the tab holds it; asks for nothing. */
export function heldPage(queryClient: QueryClient, path: string): LoadedPage | null {
  const answer = queryClient.getQueryData<PageAnswer>(pageKey(path))
  return answer?.kind === 'page' ? answer : null
}
