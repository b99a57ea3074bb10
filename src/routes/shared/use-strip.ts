import { useEffect, useState } from 'react'

const END = 160 // CSS pixels from the bottom: there the reader is done and wants the tools
const NOISE = 6 // CSS pixels a scroll event: less is a trembling finger

/** Where the tool strip is: at `home` above the title, `near` on request over the text, or `away`. */
export type StripState = 'home' | 'near' | 'away'

/** The strip comes with an upward scroll and at the end of the text, and goes with a downward one. */
export function useStrip(): StripState {
  const [state, setState] = useState<StripState>('home')
  useEffect(() => {
    let last = window.scrollY
    const onScroll = () => {
      const y = window.scrollY
      const left = document.documentElement.scrollHeight - window.innerHeight - y
      if (y <= (document.getElementById('main')?.offsetTop ?? 0)) setState('home')
      else if (left < END || y < last - NOISE) setState('near')
      else if (y > last + NOISE) setState('away')
      else return
      last = y
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [])
  return state
}
