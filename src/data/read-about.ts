import { parseRoot } from '../model/format/library-root.ts'
import { ROOT_FILE } from '../model/library-files.ts'
import { type PageRoot, pageRootOf } from '../model/page-root.ts'
import type { Library } from './library.ts'

/**
 * What a page says of its library; asked for only where there is no page to say it.
 * Throws when the file cannot be had or read (LibraryFileError, LibraryFormatError).
 */
export async function readAbout({ readFile }: Pick<Library, 'readFile'>): Promise<PageRoot> {
  return pageRootOf(parseRoot(await readFile(ROOT_FILE)))
}
