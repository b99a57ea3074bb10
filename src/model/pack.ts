/** Goes up when older apps could not read the list. */
export const PACK_VERSION = 1

/** The one name that is known beforehand: it is asked for each time, and never kept itself. */
export const PACK_PATH = 'pack.json'

/** The file that names the others: kept last, so that what is found through it is there. */
const ROOT_FILE = 'offprint.json'

export type PackFile = {
  /** Below the library's root; a page by its folder, the library itself as the empty text. */
  readonly path: string
  /** As stored, before any compression on the way. */
  readonly bytes: number
  /** SHA-256 of the bytes in base64. */
  readonly sha256: string
}

/** Every file that a device needs to do without the site. */
export type Pack = {
  readonly version: typeof PACK_VERSION
  readonly articles: number
  readonly files: readonly PackFile[]
}

/** Whether the file is an article's page, by which readers count what is kept. */
export function isArticlePage({ path }: Pick<PackFile, 'path'>): boolean {
  return /^articles\/[^/]+\/$/.test(path)
}

/** What pages need before the pages, and what names the whole at the end: a half kept library misleads nobody. */
export function packOrder(files: readonly PackFile[]): PackFile[] {
  const rank = ({ path }: PackFile) => (path === ROOT_FILE ? 2 : path === '' || path.endsWith('/') ? 1 : 0)
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
