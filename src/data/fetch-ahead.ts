import { carriesData } from './open-page.ts'

/** Pages fetched at once: what the reader asks for meanwhile must find the line free. */
const AT_ONCE = 2

/** Links in view whose pages are fetched, for each page shown: a screen of a list. An article is some five kilobytes. */
const MOST_IN_VIEW = 6

const ARTICLE = /^\/articles\/[^/]+\/$/

export type FetchAheadNeeds = {
  /** The path of the library's root, with a slash at both ends. */
  readonly root: string
  /** Fetches the page at a path from the root, and keeps it. Its failure is nobody's loss. */
  readonly fetchPage: (path: string) => Promise<unknown>
  /** Brings the scripts that the page needs too. */
  readonly loadScripts: (path: string) => Promise<unknown>
  /** Whether the connection and the reader's wishes allow it; asked each time. */
  readonly isAllowed: () => boolean
  readonly whenIdle: (task: () => void) => void
}

export type FetchAhead = {
  /** A link has come into view: if it leads to an article, that is fetched at the next idle moment. */
  readonly onSeen: (pathname: string) => void
  /** It has left the view: what scrolls by is not fetched. */
  readonly onGone: (pathname: string) => void
  /** A hand is on its way to a link, so its page is fetched at once, whichever it is. */
  readonly onWanted: (pathname: string) => void
  /** Another page is shown: what was in view is gone. */
  readonly renew: () => void
}

/** Fetches what the reader probably opens next, so that a press shows it at once. */
export function createFetchAhead({ root, fetchPage, loadScripts, isAllowed, whenIdle }: FetchAheadNeeds): FetchAhead {
  const inView = new Set<string>()
  const done = new Set<string>()
  let running = 0
  let left = MOST_IN_VIEW
  let isWaiting = false

  function fetchNext(): void {
    isWaiting = false
    for (const path of inView) {
      if (running >= AT_ONCE || left === 0 || !isAllowed()) return
      inView.delete(path)
      if (done.has(path)) continue
      done.add(path)
      left -= 1
      running += 1
      void fetchPage(path)
        .catch(() => done.delete(path))
        .finally(() => {
          running -= 1
          waitForIdle()
        })
    }
  }

  function waitForIdle(): void {
    if (isWaiting || inView.size === 0 || left === 0) return
    isWaiting = true
    whenIdle(fetchNext)
  }

  /** Null outside of the library, and for what is no page of it. */
  function pathOf(pathname: string): string | null {
    return pathname.startsWith(root) && pathname.endsWith('/') ? `/${pathname.slice(root.length)}` : null
  }

  return {
    onSeen: (pathname) => {
      const path = pathOf(pathname)
      if (path === null || !ARTICLE.test(path)) return
      inView.add(path)
      waitForIdle()
    },
    onGone: (pathname) => void inView.delete(pathOf(pathname) ?? ''),
    onWanted: (pathname) => {
      const path = pathOf(pathname)
      if (path === null || !isAllowed()) return
      inView.delete(path)
      done.add(path)
      Promise.all([carriesData(path) && fetchPage(path), loadScripts(path)]).catch(() => done.delete(path))
    },
    renew: () => {
      inView.clear()
      left = MOST_IN_VIEW
    },
  }
}
