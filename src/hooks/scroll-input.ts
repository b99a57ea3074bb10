import type { Movement } from './movement.ts'

const SCROLL_KEYS = new Set([' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
const TAKES_KEYS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const TAKES_SPACE = 'button, summary, [role="button"], [role="radio"], [role="checkbox"], [role="switch"]'

/** Tells `movement` what the reader does to the window; returns the undo. `onInput` hears of each attempt to scroll. */
export function followScrollInput(view: Window, movement: Movement, onInput: () => void): () => void {
  const controller = new AbortController()
  const options = { passive: true, signal: controller.signal }
  const scrolls = (event: Event): void => {
    movement.input(event.timeStamp)
    onInput()
  }
  view.addEventListener('wheel', scrolls, options)
  view.addEventListener('touchmove', scrolls, options)
  view.addEventListener('keydown', (event) => (isScrollKey(event) ? scrolls(event) : undefined), options)
  view.addEventListener(
    'pointerdown',
    (event) => (isOnScrollbar(event, view) ? movement.hold() : movement.act()),
    options,
  )
  view.addEventListener('pointerup', () => movement.act(), options)
  view.addEventListener('click', () => movement.act(), options)
  return () => controller.abort()
}

function isScrollKey(event: KeyboardEvent): boolean {
  if (!SCROLL_KEYS.has(event.key) || event.altKey || event.defaultPrevented) return false
  if (!(event.target instanceof Element)) return true
  return !event.target.closest(event.key === ' ' ? `${TAKES_KEYS}, ${TAKES_SPACE}` : TAKES_KEYS)
}

/** The root's scrollbar lies beyond the root's client box, on either side; overlay scrollbars say nothing. */
function isOnScrollbar(event: PointerEvent, view: Window): boolean {
  return event.clientX >= view.document.documentElement.clientWidth || event.clientX < 0
}
