import { describePassage, describePoint } from '../model/article-text.ts'
import type { BlockPoint, Locator } from '../model/locator.ts'
import type { BlockIndex } from './block-index.ts'
import { fromDomPoint } from './dom-text.ts'
import { domRuler, placeAtLine } from './geometry.ts'

/**
 * Describes where the reader is: the first line that stands below `line`, in CSS pixels from the top
 * of the viewport. Null when the whole body is above it, so that nobody's place becomes the footer.
 */
export function describePlace(index: BlockIndex, line: number): Locator | null {
  const point = placeAtLine(index.text, domRuler(index), line)
  return point && describePoint(index.text, point)
}

/**
 * Describes what a Range spans of the article; null when it spans none of its text. Boundaries that
 * lie between blocks move inward, as those of a triple click do.
 */
export function describeRange(index: BlockIndex, range: Range): Locator | null {
  const { startContainer, startOffset, endContainer, endOffset } = range
  const start = pointIn(index, startContainer, startOffset) ?? firstAfter(index, startContainer, startOffset)
  const end = pointIn(index, endContainer, endOffset) ?? lastBefore(index, endContainer, endOffset)
  if (start === null || end === null) return null
  return describePassage(index.text, forwards(index, start), backwards(index, end))
}

function pointIn(index: BlockIndex, node: Node, offset: number): BlockPoint | null {
  const place = index.elements.findIndex((element) => element.contains(node))
  const element = index.elements[place]
  const block = index.text.blocks[place]
  return element && block ? { block: block.id, offset: fromDomPoint(element, { node, offset }) } : null
}

function firstAfter(index: BlockIndex, node: Node, offset: number): BlockPoint | null {
  const boundary = collapsedAt(node, offset)
  const place = index.elements.findIndex((element) => boundary.comparePoint(element, 0) >= 0)
  const block = index.text.blocks[place]
  return block ? { block: block.id, offset: 0 } : null
}

function lastBefore(index: BlockIndex, node: Node, offset: number): BlockPoint | null {
  const boundary = collapsedAt(node, offset)
  const place = index.elements.findLastIndex(
    (element) => boundary.comparePoint(element, element.childNodes.length) <= 0,
  )
  const block = index.text.blocks[place]
  return block ? { block: block.id, offset: block.text.length } : null
}

function collapsedAt(node: Node, offset: number): Range {
  const range = new Range()
  range.setStart(node, offset)
  range.collapse(true)
  return range
}

/** A start at the very end of a block begins with the next one. */
function forwards({ text }: BlockIndex, point: BlockPoint): BlockPoint {
  const place = text.indexOf(point.block) ?? 0
  if (point.offset < (text.blocks[place]?.text.length ?? 0)) return point
  const next = text.blocks.slice(place + 1).find((block) => block.text !== '')
  return next ? { block: next.id, offset: 0 } : point
}

/** An end at the very start of a block stops with the one before. */
function backwards({ text }: BlockIndex, point: BlockPoint): BlockPoint {
  const place = text.indexOf(point.block) ?? 0
  if (point.offset > 0) return point
  const before = text.blocks.slice(0, place).findLast((block) => block.text !== '')
  return before ? { block: before.id, offset: before.text.length } : point
}
