import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import { plainError } from '../plain-error.ts'

/** Writes files below one folder and makes the folders in between, each once. */
export type SiteWriter = {
  /**
   * Leaves a file alone that holds these very bytes, so that copying the site elsewhere copies what changed.
   * Throws, in words for the keeper, where the disk is full or the folder may not be written.
   */
  write(path: string, content: string | Uint8Array): void
  /** What was written there. Throws for nothing. */
  read(path: string): Uint8Array
  /** Removes from the folder whatever was not written, but for a repository's `.git`. */
  prune(): void
  /** Files written so far. */
  readonly count: number
}

/** Works at once rather than by promises: of thousands of small files these cost several times the processor time. */
export function createSiteWriter(outDir: string): SiteWriter {
  const folders = new Map<string, { readonly fresh: boolean }>()
  const written = new Set<string>()

  function folderOf(target: string): { readonly fresh: boolean } {
    const path = dirname(target)
    const folder = folders.get(path) ?? { fresh: mkdirSync(path, { recursive: true }) !== undefined }
    folders.set(path, folder)
    return folder
  }

  function put(target: string, bytes: Uint8Array): void {
    const found = folderOf(target).fresh ? undefined : lstatSync(target, { throwIfNoEntry: false })
    if (found?.isFile() && found.size === bytes.length && readFileSync(target).equals(bytes)) return
    // Removed rather than written over: it may be a link, and the other end is not ours.
    if (found) rmSync(target, { recursive: true })
    writeFileSync(target, bytes)
  }

  /** @returns whether anything is left */
  function pruneFolder(folder: string): boolean {
    let left = false
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (written.has(path) || path === join(outDir, '.git')) left = true
      else if (!entry.isDirectory()) rmSync(path)
      else if (pruneFolder(path)) left = true
      else rmdirSync(path)
    }
    return left
  }

  return {
    write(path, content) {
      const target = join(outDir, path)
      const bytes = typeof content === 'string' ? encodeUtf8(content) : content
      written.add(target)
      try {
        put(target, bytes)
      } catch (cause) {
        throw plainError(
          `The site cannot be written: ${cause instanceof Error ? cause.message : String(cause)} (${target}). Make room, or see that the folder may be written, and build again.`,
        )
      }
    },
    read: (path) => readFileSync(join(outDir, path)),
    prune: () => void pruneFolder(outDir),
    get count() {
      return written.size
    },
  }
}
