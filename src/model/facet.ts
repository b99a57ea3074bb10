import type { ArticleSummary } from './article.ts'

/** The countable properties that have filter views of their own. */
export const VIEW_FACETS = ['section', 'author', 'source', 'tag'] as const
export type ViewFacet = (typeof VIEW_FACETS)[number]

/** Every countable property of the library, in the order in which lists offer them. */
export const FACETS = ['status', 'section', 'author', 'source', 'tag', 'date', 'lang', 'length'] as const
export type FacetName = (typeof FACETS)[number]

export type FacetValue = {
  /** What a query says: `World Review`, `2025-03`, `en`, `reading`. */
  readonly value: string
  readonly label: string
  readonly count: number
}

export type Facets = { readonly [name in FacetName]?: readonly FacetValue[] }

/** The names a view facet has on one article. */
export function facetValues(summary: ArticleSummary, facet: ViewFacet): readonly string[] {
  switch (facet) {
    case 'section':
      return summary.section === null ? [] : [summary.section]
    case 'source':
      return summary.source === null ? [] : [summary.source]
    case 'author':
      return summary.authors
    case 'tag':
      return summary.tags
  }
}
