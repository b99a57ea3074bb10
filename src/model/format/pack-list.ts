import {
  PACK_KINDS,
  PACK_VERSION,
  type Pack,
  type PackFile,
  type PackList,
  type PackListRef,
  type PackLists,
} from '../pack.ts'
import { reader } from './parse-json.ts'
import { array, mismatch, number, object, oneOf, optional, type Shape, string } from './shape.ts'

/** Upward, absolute and with a scheme: none of them stays below the library's root. */
const OUTSIDE = /^\/|\\|(?:^|\/)\.\.?(?:\/|$)|^[a-z][a-z\d+.-]*:/i

const path: Shape<string> = (value, place) => {
  const text = string(value, place)
  return OUTSIDE.test(text) ? mismatch(place, 'path below the root') : text
}

const version = oneOf(PACK_VERSION)
const pack = object<Pack>({ version, articles: number, files: number, bytes: number, lists: path })
const packLists = object<PackLists>({
  version,
  lists: array(
    object<PackListRef>({ kind: oneOf(...PACK_KINDS), path, files: number, bytes: number, from: optional(string) }),
  ),
})
const packList = object<PackList>({
  version,
  files: array(object<PackFile>({ path, bytes: number, sha256: string, article: optional(string) })),
})

/** `pack.json`. Throws LibraryFormatError. */
export const parsePack = reader('pack', pack)

/** What `pack.json` names. Throws LibraryFormatError. */
export const parsePackLists = reader('pack-lists', packLists)

/** One of the lists. Throws LibraryFormatError. */
export const parsePackList = reader('pack-list', packList)
