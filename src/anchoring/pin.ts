import type { BlockPoint } from '../model/locator.ts'
import type { BlockIndex } from './block-index.ts'
import { domRuler, placeAtLine } from './geometry.ts'
import { bring, readingLine, topOf } from './scroll.ts'

/**
 * Holds the line at the reading line where it is while the page is laid out anew: another font, size
 * or width, pictures that come late, something that opens above. Browsers anchor what grows above the
 * screen at best, and whole elements; a long paragraph that breaks otherwise slips under the reader.
 */
export type Pin = {
  /** What is held; null while nothing is, and above the text, where the head of the page is to stay in view. */
  point(): BlockPoint | null
  /** Takes hold of what stands at the reading line, or of a point that was scrolled to. */
  take(point?: BlockPoint): void
  /** Lets go: the reader moves. */
  release(): void
  /** Scrolls what is held back to its height, if it is not there. */
  keep(): void
}

const SLACK = 1 // CSS pixels: less is rounding, and no reason to scroll

export function createPin(index: BlockIndex, view: Window): Pin {
  const ruler = domRuler(index)
  let held: { readonly point: BlockPoint; readonly top: number } | null = null

  /** While a line is held, the browser's own anchoring would scroll against it, as if the reader had. */
  function hold(point: BlockPoint | null): void {
    held = point && { point, top: topOf(index, point) }
    const { style } = view.document.documentElement
    if (held) style.setProperty('overflow-anchor', 'none')
    else style.removeProperty('overflow-anchor')
  }

  function atLine(): BlockPoint | null {
    const line = readingLine(view)
    return ruler.block(0).top < line ? placeAtLine(index.text, ruler, line) : null
  }

  return {
    point: () => held?.point ?? null,
    take(point = atLine() ?? undefined) {
      hold(point ?? null)
    },
    release() {
      hold(null)
    },
    keep() {
      if (held && Math.abs(topOf(index, held.point) - held.top) >= SLACK) bring(index, held.point, held.top, view)
    },
  }
}
