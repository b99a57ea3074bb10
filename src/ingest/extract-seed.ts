import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type MadeArticle } from './made-article.ts'
import { createMakeArticle } from './make-article.ts'
import type { Reader, SeedProblem } from './read/reader.ts'
import { formatOf } from './readers.ts'
import { createSeedMemory, type SeedMemoryOptions } from './seed-memory.ts'

/** Reads a seed anew, and remembers what it came to. Never throws: what goes wrong is a problem. */
export type ExtractSeed = (path: string) => Promise<MadeArticle>

/** The way from a seed's file to its article. */
export function createExtractSeed({ folder, pictures, cache }: SeedMemoryOptions): ExtractSeed {
  const known = new AskedSet(pictures)
  const makeArticle = createMakeArticle(known)
  const memory = createSeedMemory({ folder, pictures, cache })
  const readers = new Map<string, Promise<Reader>>()

  function readerOf(path: string): Promise<Reader> | null {
    const format = formatOf(path)
    if (!format) return null
    const name = format.extensions.join()
    const reader = readers.get(name) ?? format.load()
    readers.set(name, reader)
    return reader
  }

  function makeSafely(path: string, bytes: Uint8Array, reader: Reader): MadeArticle {
    try {
      return makeArticle(path, reader.read(bytes, path))
    } catch (cause) {
      if (cause instanceof RangeError) return failed(NESTED) // the call stack, which recursion over a tree fills
      return failed({
        line: null,
        message: `The file could not be taken apart: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'This is a fault of Offprint: please report it with the file. Until then, save the article in another format.',
      })
    }
  }

  return async (path) => {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(join(folder, path)) // at once: promises take longer than so small a file
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
      return failed({ line: null, message: `The file cannot be read${code}`, hint: 'Check that you may read it.' })
    }
    const reader = await readerOf(path)
    // From here to the end of the reading nothing waits, so that no other seed's pictures come among these.
    known.asked.clear()
    const made = reader ? makeSafely(path, bytes, reader) : failed(NO_READER)
    const asked = new Map(known.asked)
    memory.remember(path, bytes, made, asked)
    return made
  }
}

const NESTED: SeedProblem = {
  line: null,
  message: 'The file is nested too deeply',
  hint: 'Save the article alone, without the rest of the page, or as text.',
}

const NO_READER: SeedProblem = { line: null, message: 'The file cannot be read', hint: 'Save it in another format.' }

/** Pictures that note which of them were asked for. */
class AskedSet extends Set<string> {
  readonly asked = new Map<string, boolean>()

  override has(path: string): boolean {
    const there = super.has(path)
    // Set's own constructor may ask before the field stands.
    this.asked?.set(path, there)
    return there
  }
}
