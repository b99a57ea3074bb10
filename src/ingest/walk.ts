import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { compareCodeUnits } from '../model/article-order.ts'
import type { Problem } from '../model/problem.ts'
import { LEDGER_FILE } from './ledger.ts'
import { plainError } from './plain-error.ts'

/** A file below the seeds folder. */
export type FoundFile = {
  /** Below the folder, with forward slashes. */
  readonly path: string
  readonly bytes: number
}

/** Every file that is to be accounted for, and those that cannot be reached. */
export type Walk = { readonly files: readonly FoundFile[]; readonly problems: readonly Problem[] }

/** Deeper folders are taken for a loop of links. */
const MAX_DEPTH = 64

/**
 * Lists the files below a folder in path order. Left aside are names that begin with a dot and the ledger
 * itself. Links are followed as long as they stay within the folder; those that lead out, and what cannot
 * be read, become problems. Throws when there is no such folder, or it cannot be read.
 */
export async function walk(folder: string): Promise<Walk> {
  const root = await realpath(folder).catch(() => folder)
  if (!(await stat(root).catch(() => null))?.isDirectory())
    throw plainError(
      `There is no seeds folder at ${folder}. Make it, or name another one (OFFPRINT_SEEDS, or --seeds of ingest).`,
    )
  const files: FoundFile[] = []
  const problems: Problem[] = []
  const problem = (seed: string, message: string, hint: string): void => {
    problems.push({ seed, line: null, message, hint })
  }
  const visitEntry = async (path: string, depth: number): Promise<void> => {
    const full = join(root, path)
    try {
      const link = (await lstat(full)).isSymbolicLink()
      if (link && !isWithin(root, await realpath(full))) {
        problem(path, 'The link leads out of the seeds folder', 'Put the file itself here instead of a link to it.')
        return
      }
      const info = await stat(full)
      if (info.isDirectory() && link) {
        problem(path, 'The link leads to a folder that is read anyway', 'Delete the link.')
      } else if (info.isDirectory()) await visitFolder(path, depth + 1)
      else if (info.isFile()) files.push({ path, bytes: info.size })
      else problem(path, 'This is no file', 'Delete it: it is a device, a pipe or a socket.')
    } catch (cause) {
      problem(path, `The file cannot be read${reasonOf(cause)}`, 'Check that it exists and that you may read it.')
    }
  }
  const visitFolder = async (path: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) {
      problem(path, `The folder lies more than ${MAX_DEPTH} folders deep`, 'Move it up.')
      return
    }
    for (const name of (await readdir(join(root, path))).sort(compareCodeUnits)) {
      const child = path === '' ? name : `${path}/${name}`
      if (!name.startsWith('.') && child !== LEDGER_FILE) await visitEntry(child, depth)
    }
  }
  await visitFolder('', 0)
  return { files: files.sort((a, b) => compareCodeUnits(a.path, b.path)), problems }
}

function isWithin(root: string, target: string): boolean {
  const path = relative(root, target)
  return path !== '..' && !path.startsWith(`..${sep}`)
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
}
