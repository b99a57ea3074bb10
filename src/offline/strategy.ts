/**
 * How an address is answered.
 * - `page`: the network first, so that a page is never yesterday's, and the device where it is slow or absent
 * - `root`: `offprint.json`, likewise; it names the rest
 * - `file`: the device first, because the name changes with the content
 */
export type StrategyName = 'page' | 'root' | 'file'

/** What of a request decides: whether the browser goes to a page or the app fetches it is the same. */
export type Asked = {
  readonly url: string
  readonly method: string
}

/** Folders whose files bear a hash of their content in their names. */
const HASHED = /^(?:assets|data)\/./

/** Folders of pages. Below a library at a host's root, other folders may hold other sites, and other libraries. */
const OF_PAGES =
  /^(?:articles|authors|dates|notebook|pages|problems|search|sections|settings|shelf|sources|tags)(?:\/|$)|^[^/]*$/

/** A page's address ends in a slash, in `.html`, or in a name without an extension that the host redirects. */
const PAGE = /(?:^|\/)(?:[^/.]*|[^/]*\.html)$/

/**
 * Chooses how to answer, or null to leave the request to the browser: other sites, other folders,
 * feeds, the worker itself.
 * @param scope absolute address of the library's root, with its last slash
 */
export function strategyFor({ url, method }: Asked, scope: string): StrategyName | null {
  const address = url.replace(/[?#].*$/, '')
  if (method !== 'GET' || !address.startsWith(scope)) return null
  const path = address.slice(scope.length)
  if (path === 'offprint.json') return 'root'
  if (HASHED.test(path)) return 'file'
  return OF_PAGES.test(path) && PAGE.test(path) ? 'page' : null
}

/**
 * Whether an answer may be kept. A redirect kept for a navigation would be refused when it is given
 * back (Fetch, 4.1: a redirected response to a request that does not follow), an error page would
 * hide the article once it is back, and what is not `basic` cannot be looked into.
 */
export function isKept({ status, type, redirected }: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected
}

/** One page, whatever was asked of it: static hosts give the same file for every query. */
export function pageKey(url: string): string {
  return url.replace(/[?#].*$/, '')
}

/**
 * Where a page stands that was asked for by its folder's name or by its file's, as hosts lead there: the
 * links in it are told from its folder. Null for an address that has its slash.
 */
export function ownAddress(url: string): string | null {
  const [, path = '', file = '', rest = ''] = /^([^?#]*\/)([^/?#]*)(.*)$/s.exec(url) ?? []
  if (file === 'index.html') return path + rest
  return file === '' || file.includes('.') ? null : `${path}${file}/${rest}`
}
