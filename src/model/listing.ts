import type { ArticleSummary } from './article.ts'
import type { FacetName, Facets } from './facet.ts'

/** Articles on one page of a list. */
export const PAGE_SIZE = 50

/** Values of a facet that a list names; the rest is told by number, and asked for. */
export const FACET_VALUES = 20

/** Of each facet, how many values are not named; facets that are named whole are absent. */
export type Beyond = { readonly [name in FacetName]?: number }

/** What a list can be refined by: counted over what matches, a facet's own filters lifted, so that its other values stay offered. */
export type CountedFacets = { readonly facets: Facets; readonly beyond: Beyond }

/** One page of a list, with what can refine it. */
export type Listing = CountedFacets & {
  /** Canonical path of the list's first page. */
  readonly path: string
  /** What the view itself asks for (`section:"World Review"`); empty for the library. */
  readonly view: string
  /** Heading of the view, such as `World Review` or `March 2025`; null for the library. */
  readonly label: string | null
  /** The refining query, canonical; empty without one. */
  readonly q: string
  /** Articles that match, over all pages; copies of one article count each. */
  readonly total: number
  /** Counts from 1. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** One copy of each article, the best of those that match. */
  readonly summaries: readonly ArticleSummary[]
  readonly notices: readonly string[]
}
