import { queryOptions } from '@tanstack/react-query'
import { parseReport } from '../model/format/library-report.ts'
import { LibraryFormatError } from '../model/manifest.ts'
import { reportPage } from '../model/report.ts'
import type { Library } from './library.ts'
import { rootQuery } from './queries.ts'
import { reportKey } from './query-keys.ts'

/** What became of the seeds. Apart from the other queries: one route alone asks for it. */
export function reportQuery(library: Library) {
  return queryOptions({
    queryKey: reportKey(),
    queryFn: async ({ client }) => {
      const { files } = await client.ensureQueryData(rootQuery(library))
      if (files.report === undefined) throw new LibraryFormatError('offprint.files.report: expected string')
      return reportPage(parseReport(await library.readFile(files.report)))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
