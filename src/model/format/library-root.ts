import type { LibraryRoot } from '../manifest.ts'
import { reader, version } from './parse-json.ts'
import { number, object, optional, string } from './shape.ts'

const root = object<LibraryRoot>({
  version,
  library: string,
  name: string,
  count: number,
  files: object<LibraryRoot['files']>({ manifest: string, search: string, seeds: string, report: optional(string) }),
})

/** `offprint.json`, from which all else is found. Throws LibraryFormatError. */
export const parseRoot = reader('offprint', root)
