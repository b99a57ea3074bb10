import { useEffect, useRef } from 'react'
import { isOnRange } from '../../anchoring/range-at.ts'
import { selectedIn } from '../../hooks/follow-selection.ts'
import type { Highlight } from '../../model/highlight.ts'
import type { Marks } from './use-marks.ts'

const HAVE_A_USE = 'a, button, summary, audio, video'
const PANELS = '.mark-panel, .marks-list'

/**
 * Hears of presses on highlights, which have no elements of their own: the shortest that lies under
 * the finger, pressed again the next. `onElsewhere` hears of presses outside of what belongs to one.
 */
export function useMarkPress(
  root: HTMLElement,
  { found, rangeOf }: Marks,
  { onMark, onElsewhere }: { readonly onMark: (id: string) => void; readonly onElsewhere: () => void },
): void {
  const latest = useRef<string | null>(null)
  useEffect(() => {
    const onClick = ({ clientX, clientY, defaultPrevented, target }: MouseEvent): void => {
      if (defaultPrevented || selectedIn(root) || isWithin(target, HAVE_A_USE)) return
      const hits = found
        .filter((mark) => {
          const range = rangeOf(mark)
          return range !== null && isOnRange(range, clientX, clientY)
        })
        .toSorted((a, b) => lengthOf(a) - lengthOf(b))
      const hit = hits[(hits.findIndex(({ id }) => id === latest.current) + 1) % hits.length]
      latest.current = hit?.id ?? null
      if (hit) onMark(hit.id)
    }
    const onPress = ({ target }: PointerEvent): void => {
      if (!isWithin(target, PANELS)) onElsewhere()
    }
    root.addEventListener('click', onClick)
    document.addEventListener('pointerdown', onPress)
    return () => {
      root.removeEventListener('click', onClick)
      document.removeEventListener('pointerdown', onPress)
    }
  })
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

function lengthOf({ locator: { quote } }: Highlight): number {
  return quote?.exact.length ?? 0
}
