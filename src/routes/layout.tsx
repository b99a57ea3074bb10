import { Suspense, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router-dom'
import { Failure } from '../components/Failure.tsx'
import { KeyboardHelp } from '../components/KeyboardHelp.tsx'
import { Masthead } from '../components/Masthead.tsx'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { SEARCH_PATH } from '../model/permalink.ts'
import { useLibraryRoot } from './shared/use-library.ts'
import { usePreferencesOnRoot } from './shared/use-preferences.ts'
import { TO_SEARCH_FIELD, useRouteFocus } from './shared/use-route-focus.ts'
import { useScrollRestore } from './shared/use-scroll-restore.ts'

/** What stands around every page. */
export function Layout() {
  const { name } = useLibraryRoot()
  const { pathname } = useLocation()
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()
  useRouteFocus()
  useScrollRestore()
  usePreferencesOnRoot()

  useShortcuts({
    '?': () => setHelp(true),
    '/': () => {
      const field = document.querySelector<HTMLElement>('main input[type=search]')
      if (field) field.focus()
      else navigate(SEARCH_PATH, { state: TO_SEARCH_FIELD })
    },
  })

  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Masthead name={name} />
      <main id="main" className="page" tabIndex={-1}>
        <Failure of={pathname}>
          <Suspense>
            <Outlet />
          </Suspense>
        </Failure>
      </main>
      <footer className="colophon">
        <p>Made with Offprint. What you read here, and how far, stays in this browser.</p>
      </footer>
      <KeyboardHelp open={help} onClose={() => setHelp(false)} />
    </>
  )
}
