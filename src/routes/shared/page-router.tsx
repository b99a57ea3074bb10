import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'
import { Router } from 'react-router-dom'
import type { PageHistory } from '../../hooks/page-history.ts'

export type PageRouterProps = {
  readonly history: PageHistory
  /** The path of the library's root. */
  readonly basename: string
  readonly children: ReactNode
}

/** React Router over our own history, which shows a page when it is there. */
export function PageRouter({ history, basename, children }: PageRouterProps) {
  const [{ location, type }, setVisit] = useState(history.current)
  useLayoutEffect(() => history.listen((visit) => startTransition(() => setVisit(visit))), [history])
  return (
    <Router basename={basename} location={location} navigationType={type} navigator={history.navigator}>
      {children}
    </Router>
  )
}
