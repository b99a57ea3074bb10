import type { TextQuote } from '../model/locator.ts'
import type { TextWindow } from './text-window.ts'

const MARGIN = 8 // UTF-16 units of context by which the best reading of a quote must beat the next
const ENOUGH = 24 // UTF-16 units of context that say where one is: less is found everywhere

/** What must agree for a quote to be found. */
export type Proof =
  /** The words and their context: where the block is known to be the right one. */
  | 'here'
  /** So too, and more of it: anywhere in the text. */
  | 'anywhere'
  /** The context by itself: where the block is known and has other words now, so that these may stand elsewhere by chance. */
  | 'context'

const WANTED: Readonly<Record<Proof, number>> = { here: 24, anywhere: 40, context: 32 } // UTF-16 units

/**
 * Finds the very words of a quote within a window of the text; null unless one place fits clearly
 * better than every other.
 */
export function findQuote(
  full: string,
  { exact, prefix, suffix }: TextQuote,
  window: TextWindow,
  proof: Proof,
): TextWindow | null {
  if (exact === '') return null
  const ranked = occurrences(full, exact, window)
    .map((at) => ({
      at,
      context: commonEnd(full.slice(0, at), prefix) + commonStart(full.slice(at + exact.length), suffix),
    }))
    .sort((a, b) => b.context - a.context)
  const [best, next] = ranked
  if (!best) return null
  const own = proof === 'context' ? 0 : exact.length
  if (own + best.context < Math.min(WANTED[proof], own + prefix.length + suffix.length)) return null
  if (next && best.context - next.context < MARGIN) return null
  return { from: best.at, to: best.at + exact.length }
}

/** Where a piece of context stands, if it is long enough to mean something and stands there alone. */
export function onlyOccurrence(full: string, part: string): number | null {
  if (part.length < ENOUGH) return null
  const at = full.indexOf(part)
  return at >= 0 && full.indexOf(part, at + 1) < 0 ? at : null
}

function occurrences(full: string, part: string, { from, to }: TextWindow): readonly number[] {
  const found: number[] = []
  const last = to - part.length
  for (let at = full.indexOf(part, from); at >= 0 && at <= last; at = full.indexOf(part, at + 1)) found.push(at)
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
