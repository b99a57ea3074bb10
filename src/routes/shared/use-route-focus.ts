import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { useFocusRestore } from '../../hooks/use-focus-restore.ts'

/** Link state that asks for the search field of the page it leads to. */
export const TO_SEARCH_FIELD = { focus: 'search' } as const

/**
 * Focus follows the reader: to the new page's heading after a link, which announces the page once;
 * back to the very link after Back and Forward. A change of query or fragment moves nothing.
 */
export function useRouteFocus(): void {
  const { hash, key, pathname, state } = useLocation()
  const isReturn = useNavigationType() === 'POP'
  const shown = useRef(pathname)
  useFocusRestore(key, isReturn)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // A fragment says where in the page to go, and its page goes there.
    if (isReturn || hash !== '') return
    if (state?.focus === TO_SEARCH_FIELD.focus) {
      document.querySelector<HTMLElement>('main input[type=search]')?.focus()
      return
    }
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
    heading?.focus({ preventScroll: true })
  }, [hash, isReturn, pathname, state])
}
