import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Records } from '../../src/model/records.ts'
import { readStateFile, STATE_VERSION, writeStateFile } from '../../src/model/records-file.ts'

const at = '000001700000000-0000-a'
const locator = { article: 'x', start: { block: 'b', offset: 3 }, end: null, quote: null, fraction: 0.5 }

/** JSON knows no negative zero. */
const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const records: fc.Arbitrary<Records> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('saved:a', 'archived:b'), fc.constantFrom(true, null)),
      fc.tuple(fc.constant('place:a'), fc.constant({ reading: 2, locator })),
      fc.tuple(
        fc.stringMatching(/^later-[a-z_]{0,8}:[a-z]$/),
        // fast-check's own name for the type this is.
        fc.jsonValue().map(toJson) as fc.Arbitrary<null>,
      ),
    ),
  )
  .map((entries) => new Map(entries.map(([key, value]) => [key, { value, at }])))

describe('a state file', () => {
  it('reads back what was written, kinds it does not know included', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(readStateFile(writeStateFile(written))).toEqual({ kind: 'read', records: written, rejected: [] })
      }),
    )
  })

  it('is the same text for the same records in any order', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(writeStateFile(new Map([...written].reverse()))).toBe(writeStateFile(written))
      }),
    )
  })

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['read', 'newer', 'unreadable']).toContain(readStateFile(text).kind)
      }),
    )
  })

  it('carries members for others beside the records', () => {
    const text = writeStateFile(new Map(), { theme: 'dark' })
    expect(JSON.parse(text)).toEqual({ version: STATE_VERSION, theme: 'dark', records: {} })
  })
})

describe('readStateFile', () => {
  it.each([
    ['{"version":1,"rec', 'unreadable'],
    ['[]', 'unreadable'],
    ['{}', 'unreadable'],
    ['{"version":1}', 'unreadable'],
    ['{"version":0,"records":{}}', 'unreadable'],
    [`{"version":${STATE_VERSION + 1},"anything":[]}`, 'newer'],
    ['{"version":1,"records":{}}', 'read'],
  ])('of %s is %s', (text, kind) => {
    expect(readStateFile(text).kind).toBe(kind)
  })

  it.each([
    ['place:x', { reading: 1, locator: { article: 'x' } }],
    ['place:x', { reading: 0, locator }],
    ['place:x', 'top'],
    ['furthest:x:a:1', 1.5],
    ['furthest:x:a:1', '0.5'],
    ['finished:x:1', -1],
    ['saved:x', 'yes'],
    ['archived:x', false],
    ['preference:theme', 3],
  ])('sorts out %s with the value %j and keeps the rest', (key, value) => {
    const text = JSON.stringify({ version: 1, records: { [key]: { value, at }, 'saved:y': { value: true, at } } })
    const file = readStateFile(text)
    expect(file.kind === 'read' && [...file.records.keys()]).toEqual(['saved:y'])
    expect(file.kind === 'read' && file.rejected.map((entry) => entry.key)).toEqual([key])
  })

  it.each([[null], [7], [{ value: true }], [{ at }], [{ value: true, at: 'yesterday' }]])(
    'sorts out %j, which is no record',
    (found) => {
      const file = readStateFile(JSON.stringify({ version: 1, records: { 'saved:x': found } }))
      expect(file.kind === 'read' && file.rejected).toHaveLength(1)
    },
  )

  it('takes a tombstone of any kind', () => {
    const file = readStateFile(JSON.stringify({ version: 1, records: { 'place:x': { value: null, at } } }))
    expect(file.kind === 'read' && file.records.get('place:x')).toEqual({ value: null, at })
  })
})
