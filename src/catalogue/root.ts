import { parseJson } from '../model/format/parse-json.ts'
import { number, object, oneOf, type Shape } from '../model/format/shape.ts'
import { ARTICLES_PER_CHUNK } from './chunk.ts'

/** See `docs/formats/catalogue.md`. */
export const CATALOGUE_VERSION = 2

/** What finds every other file of the catalogue; its size does not depend on the library's. */
export type CatalogueRoot = {
  readonly version: typeof CATALOGUE_VERSION
  /** How many articles. */
  readonly articles: number
  /** Articles that share a file of columns, the last file aside. */
  readonly perChunk: typeof ARTICLES_PER_CHUNK
  /** Files of ids. */
  readonly ids: number
  /** Files of slugs, by their beginnings and by their ends. */
  readonly slugs: TreeSize
  readonly endings: TreeSize
}

/** How many files hold entries, and how many levels of files above them lead there. */
export type TreeSize = { readonly leaves: number; readonly levels: number }

const treeSize: Shape<TreeSize> = object<TreeSize>({ leaves: number, levels: number })

const shape: Shape<CatalogueRoot> = object<CatalogueRoot>({
  version: oneOf(CATALOGUE_VERSION),
  articles: number,
  perChunk: oneOf(ARTICLES_PER_CHUNK),
  ids: number,
  slugs: treeSize,
  endings: treeSize,
})

/** Throws LibraryFormatError on what is none. */
export function parseCatalogueRoot(bytes: Uint8Array): CatalogueRoot {
  return shape(parseJson('catalogue', bytes), 'catalogue')
}

/** The names of the catalogue's files, below its folder. All but the root are deflated JSON. */
export const FILES = {
  root: 'root.json',
  columns: (chunk: number) => `c${chunk}.bin`,
  titles: (chunk: number) => `t${chunk}.bin`,
  ids: (file: number) => `i${file}.bin`,
  allIds: (chunk: number) => `n${chunk}.bin`,
  slugs: (level: number, file: number) => `s${level}-${file}.bin`,
  endings: (level: number, file: number) => `e${level}-${file}.bin`,
}

/** Which file holds an id: FNV-1a over its UTF-16 units, 32 bits, by the number of files. */
export function idFile(id: string, files: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % Math.max(1, files)
}
