import type { Problem } from '../problem.ts'
import type { AssetReport, LibraryReport, SeedReport } from '../report.ts'
import { reader, version } from './parse-json.ts'
import { array, nullable, number, object, record, string } from './shape.ts'

const report = object<LibraryReport>({
  version,
  seeds: array(
    object<SeedReport>({ seed: string, slug: string, title: string, words: number, leftOut: number, doubt: number }),
  ),
  problems: array(object<Problem>({ seed: string, line: nullable(number), message: string, hint: string })),
  assets: array(object<AssetReport>({ path: string, usedBy: array(string) })),
  removed: record(number),
})

/** `data/report-HASH.json`. Throws LibraryFormatError. */
export const parseReport = reader('report', report)
