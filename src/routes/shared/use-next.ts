import { useLocation } from 'react-router-dom'
import type { ArticleSummary } from '../../model/article.ts'
import { type ListOrigin, neighboursOf, parseListOrigin } from './list-origin.ts'
import { useHydrated } from './use-hydrated.ts'
import { useManifest } from './use-library.ts'

type Titled = Pick<ArticleSummary, 'slug' | 'title'>

export type Neighbours = {
  /** The list one came from; null after a link from elsewhere. */
  readonly origin: ListOrigin | null
  readonly next: Titled | null
  readonly previous: Titled | null
}

/**
 * What stands before and after an article in the list one came from, by default the whole library's.
 * @param older the next older article, which is known before the manifest
 */
export function useNeighbours(slug: string, older: Titled | null): Neighbours {
  const state: unknown = useLocation().state
  const origin = useHydrated() ? parseListOrigin(state) : null
  const manifest = useManifest()
  if (manifest === undefined) return { origin, next: origin === null ? older : null, previous: null }
  const slugs = origin?.slugs.includes(slug) ? origin.slugs : manifest.articles.map((article) => article.slug)
  const { before, after } = neighboursOf(slugs, slug)
  const named = (wanted: string | null) => manifest.articles.find((article) => article.slug === wanted) ?? null
  return { origin, next: named(after), previous: named(before) }
}
