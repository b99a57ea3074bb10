import {
  createPath,
  NavigationType,
  type Navigator,
  type Location as Place,
  parsePath,
  type To,
} from 'react-router-dom'
import type { Opened } from '../model/page.ts'

/** Where the reader is, and how she came there. */
export type Visit = {
  readonly location: Place
  readonly type: NavigationType
  /** The browser has already painted the way there, as under a swipe (HTML, `hasUAVisualTransition`). */
  readonly isPainted: boolean
}

export type PageHistoryNeeds = {
  readonly window: Window
  /** Has the browser itself go to a page: `window.location`. */
  readonly browser: Pick<Location, 'assign' | 'replace' | 'reload'>
  /** Brings what the page at a path needs, the basename included. Never rejects. */
  readonly open: (pathname: string) => Promise<Opened>
  /** Told when a page is asked for and has to come, and when none is any more. */
  readonly onWaiting: (isWaiting: boolean) => void
  /** A name for a history entry that no other entry of the tab bears. */
  readonly mintKey: () => string
}

export type PageHistory = {
  /** For React Router. */
  readonly navigator: Navigator
  readonly current: () => Visit
  /** One listener, told of each new visit. Returns the end of it. */
  readonly listen: (listener: (visit: Visit) => void) => () => void
}

/** What the browser keeps with an entry: the link's state, and the entry's name. */
type EntryState = { readonly usr: unknown; readonly key: string }

/**
 * The session history (HTML, 7.2.5) for an app whose pages are fetched: as a browser does it, the
 * address changes once the page is there, and the last press counts. A page that only the browser can
 * show is gone to before any entry is made, so it opens once and at its place.
 */
export function createPageHistory({ window, browser, open, onWaiting, mintKey }: PageHistoryNeeds): PageHistory {
  const { history } = window
  // The entry that the browser made has no name yet: named, it is told from all others of the tab.
  if (!history.state?.key) history.replaceState({ usr: null, key: mintKey() } satisfies EntryState, '')
  let visit: Visit = { location: here(), type: NavigationType.Pop, isPainted: false }
  let listener: ((visit: Visit) => void) | null = null
  let turn = 0

  function here(): Place {
    const { pathname, search, hash } = window.location
    const { usr = null, key = 'default' }: Partial<EntryState> = history.state ?? {}
    return { pathname, search, hash, state: usr, key }
  }

  /** A change of query or fragment has nothing to wait for. */
  function whenOpen(pathname: string, then: (opened: Opened) => void): void {
    turn += 1
    const mine = turn
    const isHere = pathname === visit.location.pathname
    onWaiting(!isHere)
    if (isHere) {
      then({ kind: 'ready', pathname })
      return
    }
    void open(pathname).then((opened) => {
      if (mine !== turn) return
      onWaiting(opened.kind === 'leave') // the browser's own page has yet to come
      then(opened)
    })
  }

  function show(location: Place, type: NavigationType, isPainted = false): void {
    visit = { location, type, isPainted }
    listener?.(visit)
  }

  function go(to: To, state: unknown, type: NavigationType.Push | NavigationType.Replace): void {
    const { pathname = visit.location.pathname, search = '', hash = '' } = typeof to === 'string' ? parsePath(to) : to
    const isPush = type === NavigationType.Push
    whenOpen(pathname, (opened) => {
      if (opened.kind === 'leave') {
        const href = createPath({ pathname, search, hash })
        if (isPush) browser.assign(href)
        else browser.replace(href)
        return
      }
      const location: Place = { pathname: opened.pathname, search, hash, state, key: mintKey() }
      const entry: EntryState = { usr: state, key: location.key }
      if (isPush) history.pushState(entry, '', createPath(location))
      else history.replaceState(entry, '', createPath(location))
      show(location, type)
    })
  }

  function onPop({ hasUAVisualTransition }: PopStateEvent): void {
    const location = here()
    whenOpen(location.pathname, (opened) => {
      if (opened.kind === 'leave') browser.reload()
      else show(location, NavigationType.Pop, hasUAVisualTransition)
    })
  }

  return {
    navigator: {
      createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
      push: (to, state: unknown = null) => go(to, state, NavigationType.Push),
      replace: (to, state: unknown = null) => go(to, state, NavigationType.Replace),
      go: (delta) => history.go(delta),
    },
    current: () => visit,
    listen(wanted) {
      listener = wanted
      window.addEventListener('popstate', onPop)
      return () => {
        listener = null
        window.removeEventListener('popstate', onPop)
      }
    },
  }
}
