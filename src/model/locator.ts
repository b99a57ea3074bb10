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

/** Reads a locator that comes from outside (storage, a file, a link); null for anything else. */
export function parseLocator(value: unknown): Locator | null {
  if (!isObject(value)) return null
  const { article, start: startValue, end: endValue, quote: quoteValue, fraction } = value
  const start = parsePoint(startValue)
  const end = endValue === null ? null : parsePoint(endValue)
  const quote = quoteValue === null ? null : parseQuote(quoteValue)
  if (typeof article !== 'string' || article === '' || start === null) return null
  if ((end === null) !== (endValue === null) || (quote === null) !== (quoteValue === null)) return null
  if (typeof fraction !== 'number' || !(fraction >= 0 && fraction <= 1)) return null
  return { article, start, end, quote, fraction }
}

function parsePoint(value: unknown): BlockPoint | null {
  if (!isObject(value)) return null
  const { block, offset } = value
  if (typeof block !== 'string' || block === '') return null
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? { block, offset } : null
}

function parseQuote(value: unknown): TextQuote | null {
  if (!isObject(value)) return null
  const { exact, prefix, suffix } = value
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null
  return { exact, prefix, suffix }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
