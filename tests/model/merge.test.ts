import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, laterRecord, mergeRecords } from '../../src/model/merge.ts'
import type { Json, Records } from '../../src/model/records.ts'

// Few keys, times and devices, so that conflicts and even equal stamps are common.
const key = fc.constantFrom('place:a', 'saved:a', 'finished:a:1', 'preference:theme', 'later-kind:a:b')
const at = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'))
  .map(([time, device]) => `00000000000000${time}-0000-${device}`)
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }),
  fc.record({ x: fc.boolean(), y: fc.boolean() }),
)
const records: fc.Arbitrary<Records> = fc
  .array(fc.tuple(key, fc.record({ value, at })), { maxLength: 8 })
  .map((entries) => new Map(entries))

describe('mergeRecords', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a))
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)))
      }),
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const once = mergeRecords(a, b)
        expect(mergeRecords(once, b)).toEqual(once)
        expect(mergeRecords(a, a)).toEqual(a)
      }),
    )
  })

  it('loses no key and changes neither side', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const [left, right] = [new Map(a), new Map(b)]
        expect(new Set(mergeRecords(a, b).keys())).toEqual(new Set([...a.keys(), ...b.keys()]))
        expect(a).toEqual(left)
        expect(b).toEqual(right)
      }),
    )
  })
})

describe('laterRecord', () => {
  it('lets a later deletion win over what it deletes', () => {
    const kept = { value: true, at: '000000000000001-0000-a' }
    const deleted = { value: null, at: '000000000000002-0000-a' }
    expect(laterRecord(deleted, kept)).toBe(deleted)
  })
})

describe('canonicalJson', () => {
  it('is the same text whatever the order of members', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.5 })).toBe('{"a":0.5,"b":[1,{"c":"x","d":null}]}')
  })

  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        // fast-check's own name for the same type. JSON has no -0.
        expect(JSON.parse(canonicalJson(json as Json))).toEqual(JSON.parse(JSON.stringify(json)))
      }),
    )
  })
})
