import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locator, parseLocator } from '../../src/model/locator.ts'

const point = fc.record({ block: fc.string({ minLength: 1 }), offset: fc.nat() })
const locator: fc.Arbitrary<Locator> = fc.record({
  article: fc.string({ minLength: 1 }),
  start: point,
  end: fc.option(point),
  quote: fc.option(fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string() })),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }).map((fraction) => fraction + 0),
})

const place = { article: 'x', start: { block: 'b', offset: 0 }, end: null, quote: null, fraction: 0 }

describe('parseLocator', () => {
  it('reads back every locator from its JSON', () => {
    fc.assert(
      fc.property(locator, (given) => {
        expect(parseLocator(JSON.parse(JSON.stringify(given)))).toEqual(given)
      }),
    )
  })

  it('refuses everything else without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseLocator(value)).toBeNull()
      }),
    )
  })

  it.each([
    [{ ...place, article: '' }],
    [{ ...place, start: { block: 'b', offset: -1 } }],
    [{ ...place, start: { block: 'b', offset: 0.5 } }],
    [{ ...place, start: { block: '', offset: 0 } }],
    [{ ...place, end: { block: 'b' } }],
    [{ ...place, end: undefined }],
    [{ ...place, quote: { exact: 'a' } }],
    [{ ...place, fraction: 1.01 }],
    [{ ...place, fraction: Number.NaN }],
  ])('refuses %j', (value) => {
    expect(parseLocator(place)).toEqual(place)
    expect(parseLocator(value)).toBeNull()
  })
})
