import type { ArticleSummary } from './article.ts'
import type { Facets } from './facet.ts'

/** Articles on one page of a list. */
export const PAGE_SIZE = 50

/** One page of a list, with what can refine it. */
export type Listing = {
  /** Canonical path of the list's first page. */
  readonly path: string
  /** What the view itself asks for (`section:"World Review"`); empty for the library. */
  readonly view: string
  /** Heading of the view, such as `World Review` or `March 2025`; null for the library. */
  readonly label: string | null
  /** The refining query, canonical; empty without one. */
  readonly q: string
  /** Articles that match, over all pages. */
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly summaries: readonly ArticleSummary[]
  /** Counted over everything that matches. */
  readonly facets: Facets
  readonly notices: readonly string[]
}
