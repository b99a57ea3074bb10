/** CSS pixels from the top left corner of the viewport. */
export type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export type PlaceNeeds = {
  /** What the panel belongs to. */
  readonly box: Box
  readonly size: { readonly width: number; readonly height: number }
  /** What shows of the page, without what covers its top. */
  readonly view: Box
  /** The side to take where there is room on both. */
  readonly prefer: 'above' | 'below'
  /** CSS pixels between the two. */
  readonly gap: number
}

const MARGIN = 8 // CSS pixels that a panel keeps from the edges of the view

/** Where a panel stands beside a passage: on the side with room, within the view, centred over it as far as that goes. */
export function placeBeside({ box, size, view, prefer, gap }: PlaceNeeds): { top: number; left: number } {
  const above = box.top - gap - size.height
  const below = box.bottom + gap
  const lowest = view.bottom - MARGIN - size.height
  const highest = view.top + MARGIN
  const fits = { above: above >= highest && above <= lowest, below: below <= lowest && below >= highest }
  const other = prefer === 'above' ? 'below' : 'above'
  const side = fits[prefer] || !fits[other] ? prefer : other
  const wanted = side === 'above' ? above : below
  const left = (box.left + box.right - size.width) / 2
  return {
    top: Math.max(highest, Math.min(wanted, lowest)),
    left: Math.max(view.left + MARGIN, Math.min(left, view.right - MARGIN - size.width)),
  }
}
