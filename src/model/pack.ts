import { ROOT_FILE } from './library-files.ts'

/** Goes up when older apps could not read the lists. */
export const PACK_VERSION = 2

/** The one name that is known beforehand: it is asked for each time, and never kept itself. */
export const PACK_PATH = 'pack.json'

/** Where the lists stand, under names that bear a hash of their content. */
export const PACK_FOLDER = 'data/pack/'

/**
 * What a file is for.
 * - `app`: scripts, styles, fonts, `offprint.json` and the pages without a list
 * - `index`: what search and refined lists read
 * - `lists`: the pages of lists, and former addresses
 * - `articles`: an article's pages, its data and its pictures
 */
export const PACK_KINDS = ['app', 'index', 'lists', 'articles'] as const
export type PackKind = (typeof PACK_KINDS)[number]

export type PackFile = {
  /** Below the library's root; a page by its folder, the library itself as the empty text. */
  readonly path: string
  /** As stored, before any compression on the way. */
  readonly bytes: number
  /** SHA-256 of the bytes in base64. */
  readonly sha256: string
  /** The slug of the article that needs it; a picture of several articles stands with each. */
  readonly article?: string
}

/** `pack.json`: what a device needs to do without the site, in a few words that do not grow with the library. */
export type Pack = {
  readonly version: typeof PACK_VERSION
  readonly articles: number
  readonly files: number
  readonly bytes: number
  /** The path of the file that names the lists. */
  readonly lists: string
}

export type PackListRef = {
  readonly kind: PackKind
  readonly path: string
  readonly files: number
  readonly bytes: number
  /** Of `articles` alone: the first slug in it. Lists are in the order of slugs, and none parts an article. */
  readonly from?: string
}

/** What `Pack.lists` names. */
export type PackLists = { readonly version: typeof PACK_VERSION; readonly lists: readonly PackListRef[] }

/** What a `PackListRef` names. */
export type PackList = { readonly version: typeof PACK_VERSION; readonly files: readonly PackFile[] }

export type PackCount = { readonly files: number; readonly articles: number; readonly bytes: number }

/** Whether the file is an article's page, by which readers count what is kept; a former slug's page is not. */
export function isArticlePage({ path, article }: Pick<PackFile, 'path' | 'article'>): boolean {
  return article !== undefined && path === `articles/${article}/`
}

/** @param files each once */
export function countOf(files: readonly PackFile[]): PackCount {
  return {
    files: files.length,
    articles: files.filter(isArticlePage).length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** What pages need before the pages, and what names the whole at the end: a half kept library misleads nobody. */
export function packOrder(files: readonly PackFile[]): PackFile[] {
  const rank = ({ path }: PackFile) => (path === ROOT_FILE ? 2 : path === '' || path.endsWith('/') ? 1 : 0)
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** What is done with parts of a library on a device, and how far that is. */
export type KeepJob = {
  readonly kind: 'keeping' | 'verifying'
  readonly done: PackCount
  readonly whole: PackCount
}
