import type { ArticleText } from '../model/article-text.ts'
import type { BlockPoint } from '../model/locator.ts'
import type { BlockIndex } from './block-index.ts'
import { rangeBetween } from './dom-text.ts'

/** CSS pixels from the top of the viewport. */
export type Span = { readonly top: number; readonly bottom: number }

/** Measures an article as it is laid out. A port, so that what is searched here runs without a layout. */
export type Ruler = {
  /** The nth block. */
  block(index: number): Span
  /** The line box, or near enough, of one character of the nth block. */
  character(index: number, offset: number): Span
}

/** How many characters to look at until one is found that is laid out at all: white space may collapse. */
const REACHES = [1, 8, 64, Number.POSITIVE_INFINITY]

export function domRuler({ elements, text }: BlockIndex): Ruler {
  const block = (index: number): Span => elements[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
  return {
    block,
    character(index, offset) {
      const element = elements[index]
      const length = text.blocks[index]?.text.length ?? 0
      for (const reach of element ? REACHES : []) {
        const to = Math.min(length, offset + reach)
        const range = element && rangeBetween({ element, offset }, { element, offset: to })
        const rect = [...(range?.getClientRects() ?? [])].find(({ height }) => height > 0)
        if (rect) return rect
        if (to === length) break
      }
      return block(index)
    },
  }
}

/**
 * The start of the first line that stands below `line`: one whose upper half is above it is gone.
 * The start of the body when all of it is below, null when none is. Measures about twenty boxes.
 */
export function placeAtLine(text: ArticleText, ruler: Ruler, line: number): BlockPoint | null {
  const index = firstWhere(text.blocks.length, (candidate) => ruler.block(candidate).bottom > line)
  const block = text.blocks[index]
  if (!block) return null
  const isBelow = (offset: number): boolean => {
    const { top, bottom } = ruler.character(index, offset)
    return (top + bottom) / 2 > line
  }
  const offset = ruler.block(index).top >= line ? 0 : firstWhere(block.text.length, isBelow)
  if (offset < block.text.length || offset === 0) return { block: block.id, offset: wholeCharacter(block.text, offset) }
  const next = text.blocks[index + 1]
  return next ? { block: next.id, offset: 0 } : { block: block.id, offset: 0 }
}

/**
 * Progress by words: those above the screen, of all that are not on it. So it is 0 at the top of an
 * article, 1 where its last line shows, and needs no scaling in between. Null when every word is on
 * the screen, where scrolling can say nothing.
 *
 * @param top, bottom the edges of what shows, in CSS pixels from the top of the viewport
 */
export function progressBetween(text: ArticleText, ruler: Ruler, top: number, bottom: number): number | null {
  const above = wordsAbove(text, ruler, top)
  const below = (text.wordsBefore().at(-1) ?? 0) - wordsAbove(text, ruler, bottom)
  return above + below <= 0 ? null : above / (above + below)
}

/** Words above a line; within a block, by its height. */
function wordsAbove(text: ArticleText, ruler: Ruler, line: number): number {
  const before = text.wordsBefore()
  const index = firstWhere(text.blocks.length, (candidate) => ruler.block(candidate).bottom > line)
  const words = before[index] ?? 0
  if (index >= text.blocks.length) return words
  const { top, bottom } = ruler.block(index)
  const share = bottom > top ? Math.min(Math.max(0, (line - top) / (bottom - top)), 1) : 0
  return words + share * ((before[index + 1] ?? words) - words)
}

/** The least number below `count` for which `holds`, which from some number on holds; else `count`. */
function firstWhere(count: number, holds: (candidate: number) => boolean): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}
