import { type ReactNode, startTransition, useLayoutEffect, useRef, useState } from 'react'
import { Router } from 'react-router-dom'
import type { PageHistory } from '../../hooks/page-history.ts'
import { crossFade } from '../../hooks/page-transition.ts'

export type PageRouterProps = {
  readonly history: PageHistory
  /** The path of the library's root. */
  readonly basename: string
  readonly children: ReactNode
}

/** React Router over our own history, which shows a page when it is there. */
export function PageRouter({ history, basename, children }: PageRouterProps) {
  const [visit, setVisit] = useState(history.current)
  const shown = useRef(visit)
  const onShown = useRef<(() => void) | null>(null)

  useLayoutEffect(() => {
    shown.current = visit
    onShown.current?.()
    onShown.current = null
  }, [visit])

  useLayoutEffect(
    () =>
      history.listen((next) => {
        const show = () => startTransition(() => setVisit(next))
        const isOtherPage = next.location.pathname !== shown.current.location.pathname
        if (!isOtherPage || next.isPainted) show()
        else
          crossFade(window, () => {
            show()
            return new Promise((resolve) => {
              onShown.current = resolve
            })
          })
      }),
    [history],
  )
  const { location, type } = visit
  return (
    <Router basename={basename} location={location} navigationType={type} navigator={history.navigator}>
      {children}
    </Router>
  )
}
