import type { ArticleSummary } from './article.ts'
import { foldWord } from './fold-word.ts'

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

/**
 * Two spellings that fold alike are one value: case, accents, width and punctuation do not count, but
 * for the `+` and `#` that end a word. `World Review` and `world-review` are the same section; C, C++
 * and C# are three tags.
 */
export function foldValue(text: string): string {
  return foldWord(text)
    .replace(/(?:(?<![\p{L}\p{N}\p{M}+#])[+#]+|[+#]+(?=[\p{L}\p{N}])|[^\p{L}\p{N}\p{M}+#]+)+/gu, ' ')
    .trim()
}

/** Reading times as ranges of minutes; `to` is exclusive, null means no end. */
export const LENGTHS = [
  { value: '<5m', label: 'Under 5 minutes', from: 0, to: 5 },
  { value: '5m..10m', label: '5 to 10 minutes', from: 5, to: 11 },
  { value: '11m..20m', label: '11 to 20 minutes', from: 11, to: 21 },
  { value: '>20m', label: 'Over 20 minutes', from: 21, to: null },
] as const
