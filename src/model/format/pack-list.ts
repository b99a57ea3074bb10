import { PACK_VERSION, type Pack, type PackFile } from '../pack.ts'
import { reader } from './parse-json.ts'
import { array, mismatch, number, object, oneOf, type Shape, string } from './shape.ts'

/** Upward, absolute and with a scheme: none of them stays below the library's root. */
const OUTSIDE = /^\/|\\|(?:^|\/)\.\.?(?:\/|$)|^[a-z][a-z\d+.-]*:/i

const path: Shape<string> = (value, place) => {
  const text = string(value, place)
  return OUTSIDE.test(text) ? mismatch(place, 'path below the root') : text
}

const pack = object<Pack>({
  version: oneOf(PACK_VERSION),
  articles: number,
  files: array(object<PackFile>({ path, bytes: number, sha256: string })),
})

/** `pack.json`. Throws LibraryFormatError. */
export const parsePack = reader('pack', pack)
