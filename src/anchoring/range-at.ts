const SLOP = 2 // CSS pixels around a line: fingers are not exact

/** Whether a point of the viewport lies on a line of the range. */
export function isOnRange(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - SLOP && x <= right + SLOP && y >= top - SLOP && y <= bottom + SLOP && right > left,
  )
}
