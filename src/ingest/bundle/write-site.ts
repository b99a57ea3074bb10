import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes files below one folder and makes the folders in between, each once. */
export type SiteWriter = {
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Files written so far. */
  readonly count: number
}

export function createSiteWriter(outDir: string): SiteWriter {
  const folders = new Map<string, Promise<unknown>>()
  let count = 0
  return {
    async write(path, content) {
      const target = join(outDir, path)
      const folder = dirname(target)
      if (!folders.has(folder)) folders.set(folder, mkdir(folder, { recursive: true }))
      await folders.get(folder)
      await writeFile(target, content)
      count += 1
    },
    get count() {
      return count
    },
  }
}
