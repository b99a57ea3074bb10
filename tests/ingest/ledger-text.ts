import { type Ledger, serializeLedger } from '../../src/ingest/ledger.ts'

/** A ledger as its file has it. */
export function textOf(ledger: Ledger): string {
  return [...serializeLedger(ledger)].join('')
}
