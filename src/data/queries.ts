import { queryOptions } from '@tanstack/react-query'
import { parseManifest } from '../model/format/library-files.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { ROOT_FILE } from '../model/manifest.ts'
import type { Library } from './library.ts'
import { manifestKey, rootKey } from './query-keys.ts'

/*
 * One query a resource. Files of a library never change under their names, so nothing goes stale
 * while a page is open. A file that cannot be had or read is an error (LibraryFileError,
 * LibraryFormatError).
 */

export function rootQuery({ readFile }: Library) {
  return queryOptions({
    queryKey: rootKey(),
    queryFn: async () => parseRoot(await readFile(ROOT_FILE)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function manifestQuery(library: Library) {
  return queryOptions({
    queryKey: manifestKey(),
    queryFn: async ({ client }) => {
      const root = await client.ensureQueryData(rootQuery(library))
      return parseManifest(await library.readFile(root.files.manifest))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
