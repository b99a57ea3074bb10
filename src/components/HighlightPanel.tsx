import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { placeBeside } from '../hooks/place-beside.ts'
import { useMediaQuery } from '../hooks/use-media-query.ts'

const GAP = 8 // CSS pixels from the passage
const HANDLES = 32 // CSS pixels below a selection that the system's handles take

export type HighlightPanelProps = {
  /**
   * The passage that the panel belongs to; null where it is not on the page: then it stands in the
   * middle. Asked anew each time, because a range dies where marks are elements in the text.
   */
  readonly rangeOf: () => Range | null
  readonly children: ReactNode
}

/**
 * Stands beside a passage and scrolls along with it: above it for a mouse, below it where fingers
 * have handles in the way. The page, not the window, is its frame, so that it never covers the text
 * that one scrolls to.
 */
export function HighlightPanel({ rangeOf, children }: HighlightPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const coarse = useMediaQuery('(pointer: coarse)')
  const latest = useRef(() => {})
  useLayoutEffect(() => {
    latest.current = () => {
      const element = panel.current
      const view = element?.ownerDocument.defaultView
      if (!element || !view) return
      const { clientWidth, clientHeight } = view.document.documentElement
      const middle = clientHeight / 2
      const box = rangeOf()?.getBoundingClientRect() ?? { top: middle, bottom: middle, left: 0, right: clientWidth }
      const { width, height } = element.getBoundingClientRect()
      const { top, left } = placeBeside({
        box,
        size: { width, height },
        view: { top: 0, bottom: clientHeight, left: 0, right: clientWidth },
        prefer: coarse ? 'below' : 'above',
        gap: coarse ? HANDLES : GAP,
      })
      const frame = element.offsetParent?.getBoundingClientRect() ?? { top: -view.scrollY, left: -view.scrollX }
      element.style.top = `${top - frame.top}px`
      element.style.left = `${left - frame.left}px`
    }
    latest.current()
  })
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const place = () => latest.current()
    const resizes = new ResizeObserver(place) // the panel's own size too: a note grows
    resizes.observe(element)
    window.addEventListener('resize', place)
    return () => {
      resizes.disconnect()
      window.removeEventListener('resize', place)
    }
  }, [])
  return (
    <div ref={panel} className="mark-panel">
      {children}
    </div>
  )
}
