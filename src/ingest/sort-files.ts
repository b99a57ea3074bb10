import { posix } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { companions } from './companions.ts'
import { FORMATS, formatOf } from './readers.ts'
import type { FoundFile } from './walk.ts'

/** Found files by what can be done with them. */
export type Sorted = {
  /** Paths of what can be read. */
  readonly seeds: readonly string[]
  /** Paths of pictures, which articles may show. */
  readonly pictures: readonly string[]
  /** Files that a browser saved with a page: path to the page's. */
  readonly companions: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Formats that every current browser shows. SVG is absent: it can hold scripts. */
const PICTURES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif'])

/** Files by their endings. Empty, oversized and unknown files become problems unread. */
export function sortFiles(files: readonly FoundFile[]): Sorted {
  const seeds: string[] = []
  const pictures: string[] = []
  const problems: Problem[] = []
  const beside = companions(files.map(({ path }) => path))
  for (const { path, bytes } of files) {
    const extension = posix.extname(path).toLowerCase()
    const format = formatOf(path)
    const problem = (message: string, hint: string) => problems.push({ seed: path, line: null, message, hint })
    if (PICTURES.has(extension)) pictures.push(path)
    else if (beside.has(path)) continue
    else if (!format) {
      const known = FORMATS.flatMap(({ extensions }) => extensions).join(', ')
      problem(
        extension === ''
          ? 'The file has no ending that tells its type'
          : `Files that end in ${extension} cannot be read`,
        `Save the article as one of ${known}, or move the file out of the seeds folder.`,
      )
    } else if (bytes === 0) problem('The file is empty', 'Save the article again, or delete the file.')
    else if (bytes > format.maxBytes) {
      problem(
        `The file has ${megabytes(bytes)} MB; at most ${megabytes(format.maxBytes)} MB of ${extension} are read`,
        'Split it into several articles.',
      )
    } else seeds.push(path)
  }
  return { seeds, pictures, companions: beside, problems }
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
}
