import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER, type Ledger, parseLedger, readLedger } from '../../src/ingest/ledger.ts'
import { textOf } from './ledger-text.ts'
import { seedsFolder } from './seeds-folder.ts'

const ENTRY = { slug: 'a', formerSlugs: [], seed: 'a.md', canonical: null, sketch: '', blocks: [] }

const ledgers: fc.Arbitrary<Ledger> = fc.record({
  version: fc.constant(1 as const),
  library: fc.string(),
  articles: fc.dictionary(
    fc.stringMatching(/^[a-z0-9]{12}$/),
    fc.record({
      slug: fc.string(),
      formerSlugs: fc.array(fc.string()),
      seed: fc.string(),
      canonical: fc.option(fc.webUrl()),
      sketch: fc.stringMatching(/^([0-9a-f]{8}){0,3}$/),
      blocks: fc.constantFrom(
        [],
        [[]],
        [[{ id: 'k3f9', hashes: 'AAAABNy-_' }]],
        [
          [
            { id: 'a', hashes: 'AAF' },
            { id: 'a-2', hashes: 'AAF' },
          ],
          [
            { id: 'b', hashes: '' },
            { id: 'a', hashes: 'AAF' },
          ],
        ],
      ),
    }),
    { noNullPrototype: true },
  ),
})

describe('parseLedger', () => {
  it('reads back what serializeLedger writes', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(parseLedger(textOf(ledger))).toEqual(ledger)
      }),
    )
  })

  it.each([
    ['nonsense', /JSON/],
    ['[]', /^ledger: expected an object/],
    ['{"version":2,"library":"","articles":{}}', /^version: expected 1, found 2/],
    ['{"version":1,"articles":{}}', /^library: expected text/],
    ['{"version":1,"library":"","articles":[]}', /^articles: expected an object/],
    [
      JSON.stringify({ version: 1, library: '', articles: { x: { ...ENTRY, slug: 3 } } }),
      /^articles\.x\.slug: expected text/,
    ],
    [
      JSON.stringify({ version: 1, library: '', articles: { x: { ...ENTRY, blocks: ['a:?'] } } }),
      /^articles\.x\.blocks: expected block ids/,
    ],
    [JSON.stringify({ version: 1, library: '', articles: { x: { ...ENTRY, sketch: 'zz' } } }), /^articles\.x\.sketch/],
    [
      JSON.stringify({ version: 1, library: '', articles: { x: { ...ENTRY, formerSlugs: [1] } } }),
      /^articles\.x\.formerSlugs\[0\]/,
    ],
  ])('names the place in %s', (text, message) => {
    expect(() => parseLedger(text)).toThrow(message)
  })
})

describe('serializeLedger', () => {
  it('writes ids in order and ends with a line feed', () => {
    const text = textOf({ version: 1, library: 'l', articles: { b: ENTRY, a: ENTRY } })
    expect(text.indexOf('"a":')).toBeLessThan(text.indexOf('"b":'))
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('is JSON as it is indented elsewhere, however many articles there are', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const text = textOf(ledger)
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
      }),
    )
    const ids = Array.from({ length: 450 }, (_, at) => `article${at}`)
    const articles = Object.fromEntries(ids.map((id) => [id, ENTRY]))
    expect(Object.keys(parseLedger(textOf({ version: 1, library: 'l', articles })).articles)).toEqual(ids.sort())
  })
})

describe('readLedger', () => {
  it('takes an absent ledger for an empty one', async () => {
    expect(await readLedger(await seedsFolder({}))).toEqual({ ledger: EMPTY_LEDGER, problem: null })
  })

  it('states a problem for a ledger that cannot be read', async () => {
    const folder = await seedsFolder({})
    await writeFile(join(folder, 'permalinks.json'), '<<<<<<< HEAD\n')
    expect(await readLedger(folder)).toMatchObject({ ledger: null, problem: { seed: 'permalinks.json' } })
  })
})
