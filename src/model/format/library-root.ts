import { type LibraryRoot, ROOT_VERSION } from '../library-files.ts'
import { reader } from './parse-json.ts'
import { number, object, oneOf, optional, string } from './shape.ts'

const root = object<LibraryRoot>({
  version: oneOf(ROOT_VERSION),
  library: string,
  name: string,
  count: number,
  files: object<LibraryRoot['files']>({ catalogue: string, search: string, seeds: string, report: optional(string) }),
})

/** `offprint.json`, from which all else is found. Throws LibraryFormatError. */
export const parseRoot = reader('offprint', root)
