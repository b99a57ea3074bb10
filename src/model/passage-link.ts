import type { Locator, TextQuote } from './locator.ts'
import { blockAnchor, passageAnchor } from './permalink.ts'

const SHORT = 64 // UTF-16 units: a quote up to this length stands in a link as a whole
const EDGE_WORDS = 4 // of a longer one, so many from its beginning and its end

/** The fragment that opens a passage, without `#`. Of a passage across blocks it names the part in the first. */
export function passageFragment({ start, end, quote }: Locator): string {
  if (end === null) return blockAnchor(start.block)
  const first = (quote?.exact ?? '').split('\n\n')[0] ?? ''
  const stop = end.block === start.block ? end.offset : start.offset + first.length
  return stop > start.offset
    ? passageAnchor({ block: start.block, start: start.offset, end: stop })
    : blockAnchor(start.block)
}

/**
 * As `passageFragment`, with the words themselves for a browser without scripts, or for a text whose
 * blocks have changed: a text directive (WICG "URL Fragment Text Directives", 3.2), which a browser
 * that knows it keeps to itself.
 */
export function sharedFragment(locator: Locator): string {
  const directive = locator.quote && textDirective(locator.quote)
  return directive ? `${passageFragment(locator)}:~:text=${directive}` : passageFragment(locator)
}

function textDirective({ exact }: TextQuote): string {
  const words = exact.split(/\s+/).filter((word) => word !== '')
  if (exact.length <= SHORT && !exact.includes('\n')) return encode(words.join(' '))
  // A directive cannot span blocks as one text; as a beginning and an end it can.
  const lines = exact.split('\n').map((line) => line.split(/\s+/).filter((word) => word !== ''))
  const spoken = lines.filter((line) => line.length > 0)
  const from = spoken[0]?.slice(0, EDGE_WORDS).join(' ') ?? ''
  const to = spoken.at(-1)?.slice(-EDGE_WORDS).join(' ') ?? ''
  return from === '' ? '' : `${encode(from)},${encode(to)}`
}

/** The dash, the ampersand and the comma are the directive's own. A lone surrogate has no code in a URL. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '')).replace(/-/g, '%2D')
}
