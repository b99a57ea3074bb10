import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { LEDGER_FILE, type Ledger, serializeLedger } from '../ledger.ts'

/**
 * Writes the ledger beside the seeds when it changed. A folder that cannot be written to is a problem, not
 * a failure. A disk that is full, or a build that is killed, leaves the former ledger as it was. Of its text
 * a piece is in memory at a time: that of a large library has a hundred megabytes.
 */
export async function writeLedger(folder: string, ledger: Ledger): Promise<Problem | null> {
  const path = join(folder, LEDGER_FILE)
  const before = await digestOf(createReadStream(path)).catch(() => null)
  if (before === (await digestOf(serializeLedger(ledger)))) return null
  try {
    await replaceFile(before === null ? path : await realpath(path), serializeLedger(ledger))
    return null
  } catch (cause) {
    return {
      seed: LEDGER_FILE,
      line: null,
      message: `The permalink ledger could not be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'Make the seeds folder writable and build again, so that addresses outlive renamed files and corrected titles.',
    }
  }
}

/** Written whole under a name that is no seed's, then renamed into place. */
async function replaceFile(path: string, text: Iterable<string>): Promise<void> {
  const draft = join(dirname(path), `.${LEDGER_FILE}.${process.pid}`)
  try {
    await writeFile(draft, text, { flush: true })
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw cause
  }
}

async function digestOf(pieces: Iterable<string> | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
