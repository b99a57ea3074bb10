import type { BlockPoint } from '../model/locator.ts'
import type { BlockIndex } from './block-index.ts'
import { domRuler, placeAtLine } from './geometry.ts'

/**
 * Where reading begins: the lower edge of what covers the top of the viewport, in CSS pixels. It is
 * the page's `scroll-padding-top`, so that the browser's own jumps to `#b-ID` agree with ours.
 */
export function readingLine(view: Window): number {
  const padding = Number.parseFloat(view.getComputedStyle(view.document.documentElement).scrollPaddingTop)
  return Number.isFinite(padding) ? padding : 0
}

/**
 * Scrolls, without animation, so that the line with the point stands at the reading line, and
 * returns the way back: to the same line at the same height, whatever was laid out anew meanwhile.
 */
export function scrollToPoint(index: BlockIndex, point: BlockPoint, view: Window): () => void {
  const line = readingLine(view)
  const former = placeAtLine(index.text, domRuler(index), line)
  const formerTop = former && topOf(index, former)
  const formerScroll = view.scrollY
  bring(index, point, line, view)
  return () => {
    if (former && formerTop !== null) bring(index, former, formerTop, view)
    else view.scrollTo({ top: formerScroll, behavior: 'instant' })
  }
}

/** Scrolls, without animation, so that the line with the point stands at a height, in CSS pixels from the top of the viewport. */
export function bring(index: BlockIndex, point: BlockPoint, height: number, view: Window): void {
  view.scrollBy({ top: topOf(index, point) - height, behavior: 'instant' })
}

/** Where the line with the point stands, in CSS pixels from the top of the viewport. */
export function topOf(index: BlockIndex, { block, offset }: BlockPoint): number {
  const place = index.text.indexOf(block) ?? 0
  const ruler = domRuler(index)
  return offset === 0 ? ruler.block(place).top : ruler.character(place, offset).top
}
