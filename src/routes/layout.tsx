import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router-dom'
import { Failure } from '../components/Failure.tsx'
import { lazyPart } from '../components/lazy-part.tsx'
import { Masthead } from '../components/Masthead.tsx'
import { LibraryFileError } from '../data/library.ts'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { isHandOver } from '../model/hand-over-fragment.ts'
import { SEARCH_PATH } from '../model/permalink.ts'
import { useServices } from '../services.tsx'
import { usePreferencesOnRoot } from './shared/use-preferences.ts'
import { TO_SEARCH_FIELD, useRouteFocus } from './shared/use-route-focus.ts'
import { useScrollRestore } from './shared/use-scroll-restore.ts'

/** Few pages are ever opened by a hand-over link: what reads one comes with it. */
const TakeInPanel = lazyPart(async () => (await import('./shared/take-in-panel.tsx')).TakeInPanel)
const KeyboardHelp = lazyPart(async () => (await import('../components/KeyboardHelp.tsx')).KeyboardHelp)

/**
 * Says on the page that the app has taken it over: what only works from then on can wait for it. React
 * hydrates what stands below a `Suspense` after all else, so it has to stand beside the page itself.
 */
function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = ''
  }, [])
  return null
}

/** What stands around every page. */
export function Layout() {
  const { name } = useServices().about
  const { key, hash } = useLocation()
  const [help, setHelp] = useState(false)
  const [handedOver, setHandedOver] = useState<string | null>(null)
  const navigate = useNavigate()
  const { reset } = useQueryErrorResetBoundary()
  useRouteFocus()
  useScrollRestore()
  usePreferencesOnRoot()

  useEffect(() => {
    if (isHandOver(hash)) setHandedOver(hash)
  }, [hash])

  useShortcuts({
    '?': () => setHelp(true),
    '/': () => {
      const field = document.querySelector<HTMLElement>('main input[type=search]')
      if (field) field.focus()
      else navigate(SEARCH_PATH, { state: TO_SEARCH_FIELD })
    },
  })

  /** What could not be fetched is asked for again; whatever else went wrong begins with a fresh page. */
  const tryAgain = (error: unknown) => {
    if (error instanceof LibraryFileError) reset()
    else window.location.reload()
  }

  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Masthead name={name} />
      <main id="main" className="page" tabIndex={-1}>
        {handedOver !== null && (
          <Suspense>
            <TakeInPanel key={handedOver} fragment={handedOver} onDone={() => setHandedOver(null)} />
          </Suspense>
        )}
        <Failure of={key} onRetry={tryAgain}>
          <Suspense>
            <Outlet />
            <Ready />
          </Suspense>
        </Failure>
      </main>
      <footer className="colophon">
        <p>Made with Offprint. What you read here, and how far, stays in this browser.</p>
      </footer>
      {help && (
        <Suspense>
          <KeyboardHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  )
}
