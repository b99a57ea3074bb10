import { LIBRARY_VERSION, LibraryFormatError } from '../library-files.ts'
import { oneOf, type Shape } from './shape.ts'
import { decodeUtf8 } from './utf8.ts'

/** What every file of the library says first. */
export const version = oneOf(LIBRARY_VERSION)

/** Reads files of one shape; `name` is the file's, for messages. */
export function reader<T>(name: string, shape: Shape<T>): (bytes: Uint8Array) => T {
  return (bytes) => shape(parseJson(name, bytes), name)
}

/** Throws LibraryFormatError on what is no JSON in UTF-8. */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes))
  } catch (cause) {
    throw new LibraryFormatError(`${name}: expected JSON in UTF-8`, { cause })
  }
}
