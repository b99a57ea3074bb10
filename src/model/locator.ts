/**
 * A quotation with its surroundings: W3C Web Annotation Data Model, 4.2.4 TextQuoteSelector.
 * `prefix` and `suffix` are up to 32 characters of the article's text, across block borders.
 */
export type TextQuote = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A point: UTF-16 code units into the block's text. */
export type BlockPoint = {
  readonly block: string
  readonly offset: number
}

/**
 * A storable place. Reading position, highlight, note, search hit and link all use this one type
 * (compare Readium's Locator). A place has no `end`; a passage runs from `start` to `end`.
 */
export type Locator = {
  /** The article's id, which outlives its slug. */
  readonly article: string
  readonly start: BlockPoint
  readonly end: BlockPoint | null
  /** Null only where the article has no text at all. */
  readonly quote: TextQuote | null
  /** How far into the article `start` is, by words, 0 to 1. */
  readonly fraction: number
}
