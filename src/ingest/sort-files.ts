import { posix } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Reader } from './read/reader.ts'
import type { FoundFile } from './walk.ts'

/** Found files by what can be done with them. */
export type Sorted = {
  readonly seeds: readonly { readonly path: string; readonly reader: Reader }[]
  /** Paths of pictures, which articles may show. */
  readonly pictures: readonly string[]
  readonly problems: readonly Problem[]
}

/** Formats that every current browser shows. SVG is absent: it can hold scripts. */
const PICTURES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif'])

/** Finds the reader for each file by its ending. Empty, oversized and unknown files become problems unread. */
export function sortFiles(files: readonly FoundFile[], readers: readonly Reader[]): Sorted {
  const byExtension = new Map(readers.flatMap((reader) => reader.extensions.map((extension) => [extension, reader])))
  const seeds: { path: string; reader: Reader }[] = []
  const pictures: string[] = []
  const problems: Problem[] = []
  for (const { path, bytes } of files) {
    const extension = posix.extname(path).toLowerCase()
    const reader = byExtension.get(extension)
    const problem = (message: string, hint: string) => problems.push({ seed: path, line: null, message, hint })
    if (PICTURES.has(extension)) pictures.push(path)
    else if (!reader) {
      const known = [...byExtension.keys()].join(', ')
      problem(
        extension === ''
          ? 'The file has no ending that tells its type'
          : `Files that end in ${extension} cannot be read`,
        `Save the article as one of ${known}, or move the file out of the seeds folder.`,
      )
    } else if (bytes === 0) problem('The file is empty', 'Save the article again, or delete the file.')
    else if (bytes > reader.maxBytes) {
      problem(
        `The file has ${megabytes(bytes)} MB; at most ${megabytes(reader.maxBytes)} MB of ${extension} are read`,
        'Split it into several articles.',
      )
    } else seeds.push({ path, reader })
  }
  return { seeds, pictures, problems }
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
}
