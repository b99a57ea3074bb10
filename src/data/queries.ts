import { queryOptions } from '@tanstack/react-query'
import { parseRoot } from '../model/format/library-root.ts'
import { ROOT_FILE } from '../model/manifest.ts'
import { pageRootOf } from '../model/page-root.ts'
import type { Library } from './library.ts'
import { rootKey } from './query-keys.ts'

/*
 * One query a resource. Files of a library never change under their names, so nothing goes stale
 * while a page is open. A file that cannot be had or read is an error (LibraryFileError,
 * LibraryFormatError).
 */

/** What a page says of its library; asked for only where there is no page to say it. */
export function rootQuery({ readFile }: Library) {
  return queryOptions({
    queryKey: rootKey(),
    queryFn: async () => pageRootOf(parseRoot(await readFile(ROOT_FILE))),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
