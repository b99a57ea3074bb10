import { type ArticleText, pointAt, toOffset, toPoint } from '../model/article-text.ts'
import { type BlockMap, followBlock } from '../model/block-map.ts'
import type { BlockPoint, Locator } from '../model/locator.ts'
import { findLike, type Trust } from './find-like.ts'
import { findQuote, onlyOccurrence } from './find-quote.ts'
import type { TextWindow } from './text-window.ts'

/**
 * How a locator was found. `block`: the very text in its very block. `map`: in the block that the
 * build says its block has become, the same words or clearly what they have become. `quote`: the same
 * words elsewhere, found by their quote. `fuzzy`: elsewhere, words much like them and no others nearly
 * so. `nearest`: its block stands, or what was beside it, but not the words. `fraction`: nothing is
 * left but how far in it was.
 */
export type MatchStep = 'block' | 'map' | 'quote' | 'fuzzy' | 'nearest' | 'fraction'

/** `end` is null for a place, and for a passage whose words are gone: an orphan, with where to look. */
export type TextMatch = { readonly start: BlockPoint; readonly end: BlockPoint | null; readonly step: MatchStep }

type Step = (text: ArticleText, locator: Locator, map: BlockMap) => TextMatch | null

/** Within a block that is known to be the right one. */
const SAME_BLOCK: Trust = { differ: 0.6, margin: 0.15 }
/** Anywhere, where nothing but the words speaks for it: a look-alike may share nine in ten by chance. */
const ANYWHERE: Trust = { differ: 0.08, margin: 0.25 }
const REACH = 40 // UTF-16 units beyond the blocks searched: the context of a quote crosses their borders

/** From the surest to the roughest; the first that answers is taken. */
const STEPS: readonly Step[] = [byBlock, byMap, byQuote, byLikeness, byNeighbour, byFraction]

/**
 * Finds a locator in the text as it is now. Null only where the article has no block at all.
 *
 * @param map what became of the blocks of former versions, as the build says
 */
export function matchText(text: ArticleText, locator: Locator, map: BlockMap = {}): TextMatch | null {
  for (const step of STEPS) {
    const match = step(text, locator, map)
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

function byMap(text: ArticleText, locator: Locator, map: BlockMap): TextMatch | null {
  const { start, end, quote } = locator
  const first = heirOf(text, start.block, map)
  const last = end ? heirOf(text, end.block, map) : first
  if (!quote || first === null || last === null || first > last) return null
  const from = text.starts[first] ?? 0
  const to = (text.starts[last] ?? 0) + (text.blocks[last]?.text.length ?? 0)
  const within = { from: Math.max(0, from - REACH), to: to + REACH }
  const found = findQuote(text.full, quote, { from, to }, 'here') ?? findLike(text.full, quote, within, SAME_BLOCK)
  return found && found.from >= from && found.to <= to ? toMatch(text, locator, found, 'map') : null
}

function byQuote(text: ArticleText, locator: Locator, map: BlockMap): TextMatch | null {
  // The build saw both versions whole: where it knows the block, equal words elsewhere may be chance.
  const proof = isKnown(text, locator, map) ? 'context' : 'anywhere'
  const found = locator.quote && findQuote(text.full, locator.quote, wholeOf(text), proof)
  return found && toMatch(text, locator, found, 'quote')
}

function byLikeness(text: ArticleText, locator: Locator, map: BlockMap): TextMatch | null {
  if (!locator.quote || isKnown(text, locator, map)) return null
  const found = findLike(text.full, locator.quote, wholeOf(text), ANYWHERE)
  return found && toMatch(text, locator, found, 'fuzzy')
}

function byNeighbour(text: ArticleText, { start, quote }: Locator, map: BlockMap): TextMatch | null {
  const { became, to } = followBlock(map, start.block)
  const index = text.indexOf(to ?? start.block)
  const block = text.blocks[index ?? -1]
  if (block) {
    const offset = became === 'gone' ? 0 : Math.min(start.offset, block.text.length)
    return { start: { block: block.id, offset }, end: null, step: 'nearest' }
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

/** Where the block that now has a block's words stands: itself, or what the map says; null for none. */
function heirOf(text: ArticleText, block: string, map: BlockMap): number | null {
  const { became, to } = followBlock(map, block)
  return to === null || became === 'gone' ? null : text.indexOf(to)
}

function isKnown(text: ArticleText, { start, end }: Locator, map: BlockMap): boolean {
  return [start, end].some(
    (point) => point && (text.indexOf(point.block) !== null || followBlock(map, point.block).became !== 'same'),
  )
}

function wholeOf({ full }: ArticleText): TextWindow {
  return { from: 0, to: full.length }
}

function toMatch(text: ArticleText, { end }: Locator, found: TextWindow, step: MatchStep): TextMatch | null {
  const start = toPoint(text, found.from)
  const last = toPoint(text, found.to)
  return start && last && { start, end: end && last, step }
}
