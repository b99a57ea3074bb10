import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { ingestWhole } from './ingest-whole.ts'

const CASES = join(import.meta.dirname, '../fixtures/seeds')

const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

describe('ingest', () => {
  it.each(cases)('makes of %s what is expected', async (name) => {
    const { articles, problems, assets } = await ingestWhole({
      folder: join(CASES, name, 'seeds'),
      ledger: EMPTY_LEDGER,
    })
    const result = `${JSON.stringify({ articles, problems, assets }, null, 2)}\n`
    await expect(result).toMatchFileSnapshot(join(CASES, name, 'expected.json'))
  })
})
