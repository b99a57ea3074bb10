import { LibraryFormatError } from '../model/library-files.ts'
import type { Inflate, ReadFile } from './port.ts'

/** Reads a deflated file. Rejects with what `readFile` rejects with, and with LibraryFormatError where it cannot be undone. */
export async function readInflated(path: string, readFile: ReadFile, inflate: Inflate): Promise<Uint8Array> {
  const bytes = await readFile(path)
  try {
    return await inflate(bytes)
  } catch (cause) {
    throw new LibraryFormatError(`${path} is damaged`, { cause })
  }
}
