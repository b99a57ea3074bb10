/** Fields that hold text and are matched by words. */
export const TEXT_FIELDS = ['title', 'author', 'section', 'source', 'tag', 'text', 'note', 'highlight'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Fields with an order, and so with ranges. */
export const RANGE_FIELDS = ['published', 'words', 'left', 'length'] as const
export type RangeField = (typeof RANGE_FIELDS)[number]

export const STATES = ['unread', 'reading', 'finished', 'saved', 'archived'] as const
export type StateName = (typeof STATES)[number]

export const FEATURES = ['highlight', 'note', 'figure', 'table'] as const
export type FeatureName = (typeof FEATURES)[number]

/** `-published` is newest first; without a sort, `relevance` for words and `-published` for filters alone. */
export const SORT_KEYS = ['published', 'title', 'words', 'left', 'opened', 'relevance'] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** What a text field or a bare word asks for. */
export type TextTerm =
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly text: string }

export type QueryNode =
  | { readonly kind: 'any'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'all'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  /** `field` null: anywhere. */
  | { readonly kind: 'text'; readonly field: TextField | null; readonly term: TextTerm }
  | { readonly kind: 'near'; readonly distance: number; readonly left: TextTerm; readonly right: TextTerm }
  | { readonly kind: 'lang'; readonly value: string }
  /** Bounds as typed (`2025-03`, `1500`, `10`), null for open; both inclusive, strict where `<` or `>` was typed. */
  | {
      readonly kind: 'range'
      readonly field: RangeField
      readonly from: string | null
      readonly to: string | null
      readonly strict: boolean
    }
  | { readonly kind: 'is'; readonly state: StateName }
  | { readonly kind: 'has'; readonly feature: FeatureName }

export type Query = {
  /** Null for the empty query, which matches everything. */
  readonly where: QueryNode | null
  readonly sort: Sort | null
  /** What was not understood and how it was taken instead, as sentences for the reader. */
  readonly notices: readonly string[]
}
