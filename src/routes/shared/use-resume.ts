import { useEffect, useLayoutEffect, useState } from 'react'
import type { ReadingPosition } from '../../hooks/use-reading-position.ts'
import type { Locator } from '../../model/locator.ts'
import { focusBlockOf } from './focus-block.ts'

const FIRST_SCROLL = 48 // CSS pixels: more than the settling of a page, less than reading on

export type Resume = {
  /** The place on offer, or null. */
  readonly offer: Locator | null
  readonly accept: () => void
  readonly dismiss: () => void
}

/**
 * Offers the place the article was left at, once, when it is opened; gone at the first scroll. The
 * page never jumps by itself: readers who were yanked lose trust in it, and their place. Where the
 * browser has brought them back already, as on a reload, it goes on from the very line at once.
 *
 * @param kept the place when the page was opened; null offers nothing
 */
export function useResume(position: ReadingPosition, kept: Locator | null, ready: boolean): Resume {
  const [offer, setOffer] = useState(kept)
  useLayoutEffect(() => {
    if (!ready || kept === null || window.scrollY === 0) return
    const away = position.distanceTo(kept)
    if (away === null || Math.abs(away) >= window.innerHeight) return
    position.goTo(kept, 'reading')
    setOffer(null)
  }, [kept, position, ready])

  const waiting = offer !== null && ready
  useEffect(() => {
    if (!waiting) return
    let from: number | null = null
    const onScroll = () => {
      from ??= window.scrollY
      if (Math.abs(window.scrollY - from) > FIRST_SCROLL) setOffer(null)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [waiting])

  return {
    offer: ready ? offer : null,
    dismiss: () => setOffer(null),
    accept: () => {
      setOffer(null)
      const jump = offer && position.goTo(offer, 'reading')
      if (jump) focusBlockOf(jump.range)
    },
  }
}
