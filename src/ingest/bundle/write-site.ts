import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files below one folder and makes the folders in between, each once. */
export type SiteWriter = {
  write(path: string, content: string | Uint8Array): void
  /** What was written there. Throws for nothing. */
  read(path: string): Uint8Array
  /** Files written so far. */
  readonly count: number
}

/** Works at once rather than by promises: of thousands of small files these cost several times the processor time. */
export function createSiteWriter(outDir: string): SiteWriter {
  const folders = new Set<string>()
  let count = 0
  return {
    write(path, content) {
      const target = join(outDir, path)
      const folder = dirname(target)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      writeFileSync(target, content)
      count += 1
    },
    read: (path) => readFileSync(join(outDir, path)),
    get count() {
      return count
    },
  }
}
