import { PURPOSE_HEADER } from '../model/page.ts'
import { LibraryFileError } from './library.ts'
import { newAddressIn, type PageInDocument, readPage } from './page-in-document.ts'

/** A page of the library, as the build made it. */
export type LoadedPage = PageInDocument & {
  readonly kind: 'page'
  /** Its canonical path from the root: another than was asked for where a former slug led on to it. */
  readonly path: string
}

/**
 * What an address of the library was answered with.
 * - `missing`: nothing stands there
 * - `foreign`: a page of another deploy, or no page of a library. This tab cannot show it; the browser can
 */
export type PageAnswer = LoadedPage | { readonly kind: 'missing' } | { readonly kind: 'foreign' }

/** Why a page is fetched: to be shown, or ahead of being asked for. */
export type PagePurpose = 'show' | 'prefetch'

/** @param path canonical, from the root. Rejects with LibraryFileError when there is no answer. */
export type ReadPage = (path: string, purpose?: PagePurpose) => Promise<PageAnswer>

export type PageReaderNeeds = {
  /** Absolute URL of the folder that holds `offprint.json`, ending in a slash. */
  readonly root: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'url' | 'text'>>
  /** Makes a document of HTML without running or loading anything of it. */
  readonly parse: (html: string) => Document
  /** Whether a page is of the deploy that this tab runs. */
  readonly isOurs: (document: Document, page: PageInDocument) => boolean
}

/** A former slug's page leads straight to the present one, and a deploy may come in between. */
const MOST_STEPS = 3

/** Reads pages of the library as data: each page carries what it shows (see `PageData`). */
export function createPageReader({ root, fetch: request, parse, isOurs }: PageReaderNeeds): ReadPage {
  async function readAt(path: string, purpose: PagePurpose, steps: number): Promise<PageAnswer> {
    const url = new URL(path.slice(1), root).href
    const unreachable = (cause: unknown) => {
      throw new LibraryFileError(path, 0, { cause })
    }
    const response = await request(url, purpose === 'prefetch' ? { headers: { [PURPOSE_HEADER]: purpose } } : {}).catch(
      unreachable,
    )
    if (response.status === 404 || response.status === 410) return { kind: 'missing' }
    if (!response.ok) throw new LibraryFileError(path, response.status)
    const document = parse(await response.text().catch(unreachable))
    const at = response.url === '' ? url : response.url // a worker's answer may bear none

    const newAddress = newAddressIn(document)
    if (newAddress !== null) {
      const next = pathBelow(root, new URL(newAddress, at))
      return next === null || steps >= MOST_STEPS ? { kind: 'foreign' } : readAt(next, purpose, steps + 1)
    }
    const canonical = pathBelow(root, new URL(at))
    const page = canonical === null ? null : readPage(document, canonical)
    if (page === null || canonical === null || !isOurs(document, page)) return { kind: 'foreign' }
    return { kind: 'page', path: canonical, ...page }
  }
  return (path, purpose = 'show') => readAt(path, purpose, 1)
}

/** The path of an address from the root, with its slash; null outside of the library. */
function pathBelow(root: string, { origin, pathname }: URL): string | null {
  const address = origin + pathname
  return address.startsWith(root) ? `/${address.slice(root.length)}` : null
}
