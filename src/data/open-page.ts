import type { QueryClient } from '@tanstack/react-query'
import type { Opened } from '../model/page.ts'
import { canonicalPath, NOTEBOOK_PATH, SEARCH_PATH, SETTINGS_PATH, SHELF_PATH } from '../model/permalink.ts'
import { pageQuery } from './page-query.ts'
import type { ReadPage } from './page-reader.ts'

/** Pages that show nothing of the library before they ask the engine or the reader's own state. */
const WITHOUT_DATA: ReadonlySet<string> = new Set([SEARCH_PATH, SHELF_PATH, NOTEBOOK_PATH, SETTINGS_PATH])

/** Whether a page must be fetched before it can be shown. @param path from the root */
export function carriesData(path: string): boolean {
  return !WITHOUT_DATA.has(canonicalPath(path))
}

export type OpenPageNeeds = {
  readonly queryClient: QueryClient
  readonly readPage: ReadPage
  /** The path of the library's root, with a slash at both ends. */
  readonly root: string
  /** Brings the scripts of the route at a URL; rejects when they are gone. */
  readonly loadRoute: (pathname: string) => Promise<unknown>
  /** Whether scripts that are gone are worth a page of its own; see `mayLoadAnew`. */
  readonly mayLoadAnew: () => boolean
}

/**
 * Brings all that a page needs, so that it is there when it is shown. What cannot be had is no
 * failure here: the page itself says so, at its own address.
 * @returns a function from a URL's path to what came of it
 */
export function pageOpener({ queryClient, readPage, root, loadRoute, mayLoadAnew }: OpenPageNeeds) {
  return async (pathname: string): Promise<Opened> => {
    const path = canonicalPath(pathname.slice(root.length - 1))
    const [answer, hasScripts] = await Promise.all([
      carriesData(path) ? queryClient.fetchQuery(pageQuery(readPage, path)).catch(() => null) : null,
      loadRoute(pathname).then(
        () => true,
        () => false,
      ),
    ])
    if (answer?.kind === 'foreign' || (!hasScripts && mayLoadAnew())) return { kind: 'leave' }
    return { kind: 'ready', pathname: answer?.kind === 'page' ? root + answer.path.slice(1) : pathname }
  }
}
