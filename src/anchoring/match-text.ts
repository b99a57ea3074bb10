import { type ArticleText, pointAt, toOffset, toPoint } from '../model/article-text.ts'
import type { BlockPoint, Locator } from '../model/locator.ts'

/**
 * How a locator was found. `block`: the very text in its very block. `quote`: the same words, found
 * by their quote. `nearest`: its block stands, or what was beside it, but not the words. `fraction`:
 * nothing is left but how far in it was.
 */
export type MatchStep = 'block' | 'quote' | 'nearest' | 'fraction'

/** `end` is null for a place, and for a passage whose words are gone: an orphan, with where to look. */
export type TextMatch = { readonly start: BlockPoint; readonly end: BlockPoint | null; readonly step: MatchStep }

type Step = (text: ArticleText, locator: Locator) => TextMatch | null

const MARGIN = 8 // UTF-16 units of context by which the best reading of a quote must beat the next
const ENOUGH = 24 // UTF-16 units of quote and context that must agree: less is found everywhere

/** From the surest to the roughest; the first that answers is taken. */
const STEPS: readonly Step[] = [byBlock, byQuote, byNeighbour, byFraction]

/** Finds a locator in the text as it is now. Null only where the article has no block at all. */
export function matchText(text: ArticleText, locator: Locator): TextMatch | null {
  for (const step of STEPS) {
    const match = step(text, locator)
    if (match) return match
  }
  return null
}

function byBlock(text: ArticleText, { start, end, quote }: Locator): TextMatch | null {
  const from = toOffset(text, start)
  const to = end && toOffset(text, end)
  if (from === null || (end && to === null)) return null
  const exact = quote?.exact ?? ''
  if (!text.full.startsWith(exact, from)) return null
  if (to !== null && quote && to - from !== exact.length) return null
  return { start, end, step: 'block' }
}

function byQuote(text: ArticleText, { end, quote }: Locator): TextMatch | null {
  if (!quote || quote.exact === '') return null
  const { exact, prefix, suffix } = quote
  const ranked = occurrences(text.full, exact)
    .map((at) => ({
      at,
      context: commonEnd(text.full.slice(0, at), prefix) + commonStart(text.full.slice(at + exact.length), suffix),
    }))
    .sort((a, b) => b.context - a.context)
  const [best, next] = ranked
  if (!best) return null
  const enough = Math.min(ENOUGH, exact.length + prefix.length + suffix.length)
  if (exact.length + best.context < enough) return null
  if (next && best.context - next.context < MARGIN) return null
  const point = toPoint(text, best.at)
  const last = toPoint(text, best.at + exact.length)
  if (!point || !last) return null
  return { start: point, end: end && last, step: 'quote' }
}

function byNeighbour(text: ArticleText, { start, quote }: Locator): TextMatch | null {
  const index = text.indexOf(start.block)
  if (index !== null) {
    const offset = Math.min(start.offset, text.blocks[index]?.text.length ?? 0)
    return { start: { block: start.block, offset }, end: null, step: 'nearest' }
  }
  const before = quote ? onlyOccurrence(text.full, quote.prefix) : null
  const after = quote ? onlyOccurrence(text.full, quote.suffix) : null
  const offset = after ?? (before === null ? null : before + (quote?.prefix.length ?? 0))
  const point = offset === null ? null : toPoint(text, offset)
  return point && { start: point, end: null, step: 'nearest' }
}

function byFraction(text: ArticleText, { fraction }: Locator): TextMatch | null {
  const start = pointAt(text, fraction)
  return start && { start, end: null, step: 'fraction' }
}

function onlyOccurrence(full: string, part: string): number | null {
  if (part.length < ENOUGH) return null
  const at = full.indexOf(part)
  return at >= 0 && full.indexOf(part, at + 1) < 0 ? at : null
}

function occurrences(full: string, part: string): readonly number[] {
  const found: number[] = []
  for (let at = full.indexOf(part); at >= 0; at = full.indexOf(part, at + 1)) found.push(at)
  return found
}

function commonStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let count = 0
  while (count < length && a[count] === b[count]) count += 1
  return count
}

function commonEnd(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let count = 0
  while (count < length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}
