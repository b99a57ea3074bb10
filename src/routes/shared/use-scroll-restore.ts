import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { type Heights, keepHeights, keptHeights } from './kept-heights.ts'

/**
 * Scrolls as a reader expects: Back and Forward to where the page was left, also where it was loaded anew
 * in between, a new page to its top, a change of query or fragment nowhere. React Router's own
 * `ScrollRestoration` scrolls to the top when it hydrates, under a reader who has begun, and files every
 * full page load under one key; this one leaves page loads to the browser.
 */
export function useScrollRestore(): void {
  const { key, pathname, search } = useLocation()
  const isReturn = useNavigationType() === 'POP'
  const page = new URLSearchParams(search).get('page')
  const heights = useRef<Heights>(new Map())
  const shown = useRef({ key, pathname, page })

  useLayoutEffect(() => {
    const before = shown.current
    if (before.key === key) return
    shown.current = { key, pathname, page }
    const left = isReturn ? heights.current.get(key) : undefined
    if (left !== undefined) window.scrollTo({ top: left, behavior: 'instant' })
    else if (before.pathname !== pathname || before.page !== page) window.scrollTo({ top: 0, behavior: 'instant' })
  }, [isReturn, key, page, pathname])

  useEffect(() => {
    heights.current = keptHeights(window)
    const note = () => heights.current.set(shown.current.key, window.scrollY)
    const release = () => {
      history.scrollRestoration = 'auto'
      keepHeights(window, heights.current)
    }
    const take = () => {
      history.scrollRestoration = 'manual'
    }
    take()
    window.addEventListener('scroll', note, { passive: true })
    window.addEventListener('pagehide', release)
    window.addEventListener('pageshow', take)
    return () => {
      release()
      window.removeEventListener('scroll', note)
      window.removeEventListener('pagehide', release)
      window.removeEventListener('pageshow', take)
    }
  }, [])
}
