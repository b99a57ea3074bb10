import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { LEDGER_FILE, type Ledger, serializeLedger } from '../ledger.ts'

/** Writes the ledger beside the seeds when it changed. A folder that cannot be written to is a problem, not a failure. */
export async function writeLedger(folder: string, ledger: Ledger): Promise<Problem | null> {
  const path = join(folder, LEDGER_FILE)
  const text = serializeLedger(ledger)
  const before = await readFile(path, 'utf8').catch(() => null)
  if (text === before) return null
  try {
    await writeFile(path, text)
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
