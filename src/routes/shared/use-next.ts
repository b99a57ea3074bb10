import { useLocation } from 'react-router-dom'
import { LIBRARY_PATH } from '../../model/permalink.ts'
import { type ListOrigin, neighboursOf, parseListOrigin, type Titled } from './list-origin.ts'
import { useHydrated } from './use-hydrated.ts'

export type Neighbours = {
  /** The list one came from; null after a link from elsewhere. */
  readonly origin: ListOrigin | null
  readonly next: Titled | null
  readonly previous: Titled | null
}

/**
 * What stands before and after an article in the list one came from. The whole library goes on beyond
 * the page of it that one came from; of another list no more is known.
 * @param older the next older article of the library, which the page itself names
 */
export function useNeighbours(slug: string, older: Titled | null): Neighbours {
  const state: unknown = useLocation().state
  const origin = useHydrated() ? parseListOrigin(state) : null
  if (origin === null) return { origin, next: older, previous: null }
  const { before, after } = neighboursOf(origin.articles, slug)
  const isInList = origin.articles.some((article) => article.slug === slug)
  const goesOn = !isInList || origin.path === LIBRARY_PATH
  return { origin, next: after ?? (goesOn ? older : null), previous: before }
}
