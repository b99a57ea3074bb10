/** A boundary point in the DOM, as Range takes it. */
export type DomPoint = { readonly node: Node; readonly offset: number }

/**
 * Where an offset into `element.textContent` lies. On the border of two text nodes a start takes the
 * later and an end the earlier, so that a Range holds no empty pieces. Past the end is the end.
 */
export function toDomPoint(element: Element, offset: number, side: 'start' | 'end'): DomPoint {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: DomPoint = { node: element, offset: 0 }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (length === 0) continue
    if (left < length || (left === length && side === 'end')) return { node, offset: left }
    left -= length
    last = { node, offset: length }
  }
  return last
}

/** The offset into `element.textContent` of a boundary point inside the element. */
export function fromDomPoint(element: Element, { node, offset }: DomPoint): number {
  const range = element.ownerDocument.createRange()
  range.setStart(element, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

/** A Range between two offsets into the texts of two elements, which may be the same. */
export function rangeBetween(
  from: { readonly element: Element; readonly offset: number },
  to: { readonly element: Element; readonly offset: number },
): Range {
  const range = from.element.ownerDocument.createRange()
  const start = toDomPoint(from.element, from.offset, 'start')
  const isEmpty = from.element === to.element && from.offset === to.offset
  const end = isEmpty ? start : toDomPoint(to.element, to.offset, 'end')
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
