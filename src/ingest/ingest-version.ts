import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareCodeUnits } from '../model/article-order.ts'
import { digest } from './build-cache.ts'
import type { CachePlace } from './seed-memory.ts'

/**
 * A name for everything but the seed that decides what becomes of it: this program's code, the locked
 * versions of its packages, and Node with its Unicode tables. Null where that cannot be told, and nothing
 * is to be cached.
 * @param root the project's
 */
export async function ingestVersion(root: string): Promise<string | null> {
  try {
    const files = await Promise.all(['src/ingest', 'src/model'].map((room) => codeIn(root, room)))
    const texts = await Promise.all(
      ['package-lock.json', ...files.flat().sort(compareCodeUnits)].map(async (file) => [
        file,
        await readFile(join(root, file)),
      ]),
    )
    return digest(process.version, ...texts.flat())
  } catch {
    return null
  }
}

/** Where a project remembers what seeds came to; null where nothing is to be remembered. */
export async function cachePlaceIn(root: string): Promise<CachePlace | null> {
  const version = await ingestVersion(root)
  return version === null ? null : { folder: join(root, 'node_modules/.cache/offprint/ingest'), version }
}

async function codeIn(root: string, room: string): Promise<string[]> {
  const entries = await readdir(join(root, room), { recursive: true })
  return entries
    .filter((entry) => /\.(?:ts|json)$/u.test(entry) && !entry.startsWith('bundle'))
    .map((entry) => `${room}/${entry}`)
}
