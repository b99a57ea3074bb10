import { useEffect, useState } from 'react'

const TITLE = 240 // CSS pixels: so far down the strip still stands above the title and needs no hiding
const END = 160 // CSS pixels from the bottom: there the reader is done and wants the tools
const NOISE = 6 // CSS pixels a frame: less is a trembling finger

/** Whether the tool strip keeps out of the way: while the reader scrolls down through the text. */
export function useStripAway(): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    let last = window.scrollY
    const onScroll = () => {
      const y = window.scrollY
      const left = document.documentElement.scrollHeight - window.innerHeight - y
      if (y < TITLE || left < END) setAway(false)
      else if (y > last + NOISE) setAway(true)
      else if (y < last - NOISE) setAway(false)
      else return
      last = y
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [])
  return away
}
