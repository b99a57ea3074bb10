/** Fields that hold text. `section`, `author`, `source` and `tag` hold names: a quoted value is the whole name. */
export const TEXT_FIELDS = ['title', 'author', 'section', 'source', 'tag', 'text', 'note', 'highlight'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Fields with an order, and so with ranges. */
export const RANGE_FIELDS = ['published', 'words', 'left', 'length'] as const
export type RangeField = (typeof RANGE_FIELDS)[number]

export const STATES = ['unread', 'reading', 'finished', 'saved', 'archived'] as const
export type StateName = (typeof STATES)[number]

export const FEATURES = ['highlight', 'note', 'figure', 'table'] as const
export type FeatureName = (typeof FEATURES)[number]

/** `-published` is newest first; without a sort, `relevance` (best first) for words and `-published` for filters alone. */
export const SORT_KEYS = ['published', 'title', 'words', 'left', 'opened', 'relevance'] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** No white space, quotes, parentheses, or stars in `text`. */
export type WordTerm = { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
export type PhraseTerm = { readonly kind: 'phrase'; readonly text: string }
export type TextTerm = WordTerm | PhraseTerm

/** What is asked of one article, without reference to other conditions. */
export type QueryLeaf =
  /** Bare words that stand together: any of them matches, all of them rank. */
  | { readonly kind: 'words'; readonly terms: readonly WordTerm[] }
  | PhraseTerm
  | { readonly kind: 'field'; readonly field: TextField; readonly term: TextTerm }
  /** At most `distance` words apart, in either order. */
  | { readonly kind: 'near'; readonly distance: number; readonly left: TextTerm; readonly right: TextTerm }
  /** BCP 47, lower case. */
  | { readonly kind: 'lang'; readonly value: string }
  /**
   * Bounds are ISO dates of any precision, or whole numbers (words; minutes for `left` and `length`);
   * null for open. Both are inclusive, unless `strict`, which goes with exactly one bound.
   */
  | {
      readonly kind: 'range'
      readonly field: RangeField
      readonly from: string | null
      readonly to: string | null
      readonly strict: boolean
    }
  | { readonly kind: 'undated' }
  | { readonly kind: 'is'; readonly state: StateName }
  | { readonly kind: 'has'; readonly feature: FeatureName }
  /** Never typed: what `asked` for the reader's own highlights or notes, and the articles that answer it. */
  | { readonly kind: 'among'; readonly asked: QueryLeaf; readonly articles: readonly string[] }

/** The grammar is in `docs/query.md`. */
export type QueryNode =
  | QueryLeaf
  | { readonly kind: 'any'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'all'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }

export type Query = {
  /** Null for the empty query, which matches everything. */
  readonly where: QueryNode | null
  readonly sort: Sort | null
  /** What was not understood and how it was taken instead, as sentences for the reader. */
  readonly notices: readonly string[]
}
