import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What earlier builds made, by key. Losing it costs time and nothing else: it never fails. */
export type BuildCache = {
  /** Null for what is not there or is damaged. */
  get(key: string): unknown
  has(key: string): boolean
  put(key: string, value: unknown): void
  /** Makes room: of what is not in use, the oldest entries go first. */
  prune(inUse: ReadonlySet<string>): void
}

/** Bytes that a cache may take beside what is in use: some 20,000 articles. */
const MAX_BYTES = 512_000_000

/** A name for content, and a seal on it: SHA-256 (FIPS 180-4) in hexadecimal. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  // The length parts the parts: ('ab', 'c') is not ('a', 'bc').
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/** One file an entry, `KEY[0]/KEY`: a seal over the JSON in the first line, the JSON in the second. */
export function createBuildCache({ folder, maxBytes = MAX_BYTES }: { folder: string; maxBytes?: number }): BuildCache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 1), key)
  const folders = new Set<string>()
  let writes = 0

  // At once: of thousands of small files, promises cost several times the processor time.
  function get(key: string): unknown {
    try {
      const text = readFileSync(fileOf(key), 'utf8')
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      return text.slice(0, end) === digest(body) ? JSON.parse(body) : null
    } catch {
      return null
    }
  }

  function put(key: string, value: unknown): void {
    const file = fileOf(key)
    const body = JSON.stringify(value)
    // Renamed into place, so that no other build reads half an entry.
    const draft = `${file}.${process.pid}-${writes}`
    writes += 1
    try {
      const parent = dirname(file)
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
      folders.add(parent)
      writeFileSync(draft, `${digest(body)}\n${body}`)
      renameSync(draft, file)
    } catch {
      discard(draft)
    }
  }

  function discard(draft: string): void {
    try {
      rmSync(draft, { force: true })
    } catch {
      // The folder cannot be written at all.
    }
  }

  function prune(inUse: ReadonlySet<string>): void {
    try {
      const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .flatMap((file) => {
          const info = statSync(file, { throwIfNoEntry: false }) // another build may have removed it
          return info?.isFile() ? [{ file, bytes: info.size, used: info.mtimeMs }] : []
        })
        .sort((a, b) => b.used - a.used)
      let kept = 0
      for (const { file, bytes } of entries) {
        if (inUse.has(basename(file))) continue
        kept += bytes
        if (kept > maxBytes) discard(file)
      }
    } catch {
      // The folder is not there, or cannot be read.
    }
  }

  return { get, has: (key) => existsSync(fileOf(key)), put, prune }
}
