import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashesOf, likeness, likenessOfPrints, printOf, SAMPLES, sampleOf } from '../../src/ingest/block-print.ts'
import { prose } from './prose.ts'

/** Texts of 0 to 120 words out of few, so that many pairs are alike. */
const text = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 120 }).map((words) => words.join(' '))
const print = (of: string) => printOf({ id: 'b', text: of })

describe('likenessOfPrints', () => {
  it('is the likeness of the numbers they stand for', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [print(one), print(other)]
        const unpacked = likeness({ id: 'a', hashes: hashesOf(a) }, { id: 'b', hashes: hashesOf(b) })
        expect(likenessOfPrints(a, b)).toBe(unpacked)
        expect(likenessOfPrints(b, a)).toBe(unpacked)
        for (const least of [0.25, 0.75]) {
          const soon = likenessOfPrints(a, b, least)
          expect(soon).toBe(unpacked >= least ? unpacked : Math.min(soon, unpacked))
        }
      }),
    )
  })
})

describe('sampleOf', () => {
  const samplesOf = (of: string) => Array.from({ length: SAMPLES }, (_, which) => sampleOf(print(of), which))

  it('is shared by texts of the same words, whatever stands between them', () => {
    const words = prose(1, 60)
    expect(samplesOf(words.join(', '))).toEqual(samplesOf(words.join(' ')))
  })

  it('is nothing where there is too little to draw from', () => {
    expect(samplesOf('two words')).toEqual(Array.from({ length: SAMPLES }, () => null))
  })

  it('is not shared by texts of other words', () => {
    const other = samplesOf(prose(2, 60).join(' '))
    expect(samplesOf(prose(1, 60).join(' ')).filter((sample, at) => sample !== null && sample === other[at])).toEqual(
      [],
    )
  })
})
