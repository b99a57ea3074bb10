const INPUT_LASTS = 600 // milliseconds: a key or a wheel's notch is animated for about half a second
const MOMENTUM_GAP = 200 // milliseconds: a fling scrolls on, frame by frame; a longer pause ends it
const STRAYS_AFTER = 0.5 // viewport heights: less is the layout settling, more is a jump
const PREVIEW_ENDS = 1 // viewport heights away from where a jump landed: the reader reads on there

/**
 * Tells the reader's own scrolling from everything else that scrolls a page: layout that settles,
 * restoring, links into the text, find in page. Only movement that follows a wheel, a finger, a
 * scrolling key or the scrollbar is the reader's. A large movement of another cause is a jump, and
 * a jump is a preview: it counts for nothing until the reader has gone a screen's height from there.
 *
 * All times are milliseconds on one clock, all heights CSS pixels.
 */
export type Movement = {
  /** The reader did what scrolls a page. */
  input(at: number): void
  /** The reader holds the scrollbar. */
  hold(): void
  /** The reader did something else, such as pressing a link: what scrolls next is not reading. */
  act(): void
  /** The page scrolled to `y`. True when the reader did it and it counts. */
  scrolled(y: number, at: number): boolean
  /** We scrolled to `y` ourselves, for a look or to read on there. */
  moved(y: number, purpose: Purpose): void
  /** The window has another size, and the text another place in it. */
  resized(y: number, height: number): void
}

export type Purpose = 'preview' | 'reading'

export function createMovement(needs: { y: number; height: number; purpose: Purpose }): Movement {
  let { y: last, height } = needs
  let landed: number | null = needs.purpose === 'preview' ? last : null
  let until = Number.NEGATIVE_INFINITY
  let held = false
  let strayed = 0
  return {
    input(at) {
      until = at + INPUT_LASTS
    },
    hold() {
      held = true
    },
    act() {
      held = false
      until = Number.NEGATIVE_INFINITY
    },
    scrolled(y, at) {
      const distance = Math.abs(y - last)
      last = y
      if (!held && at > until) {
        strayed += distance
        if (strayed > STRAYS_AFTER * height) landed = y
        return false
      }
      strayed = 0
      until = Math.max(until, at + MOMENTUM_GAP)
      if (landed !== null && Math.abs(y - landed) >= PREVIEW_ENDS * height) landed = null
      return landed === null && distance > 0
    },
    moved(y, purpose) {
      held = false
      last = y
      strayed = 0
      until = Number.NEGATIVE_INFINITY
      landed = purpose === 'preview' ? y : null
    },
    resized(y, newHeight) {
      if (landed !== null) landed += y - last
      last = y
      height = newHeight
      strayed = 0
    },
  }
}
