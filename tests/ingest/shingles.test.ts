import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptShare, shingleHashes, sketchHashes, sketchOf } from '../../src/ingest/shingles.ts'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ')

describe('keptShare', () => {
  it('is 1 for the text itself and 0 for one that shares nothing', () => {
    const sketch = sketchOf(shingleHashes(words(0, 500)))
    expect(keptShare(sketch, shingleHashes(words(0, 500)))).toBe(1)
    expect(keptShare(sketch, shingleHashes(words(1000, 1500)))).toBe(0)
    expect(keptShare('', shingleHashes('text'))).toBe(0)
    expect(keptShare('', shingleHashes(''))).toBe(1)
  })

  it.each([[0.25], [0.5], [0.75]])('estimates that %d of a long text is kept', (share) => {
    const sketch = sketchOf(shingleHashes(words(0, 4000)))
    expect(Math.abs(keptShare(sketch, shingleHashes(words(0, 4000 * share))) - share)).toBeLessThan(0.2)
  })

  it('takes no notice of case, punctuation and white space', () => {
    expect(shingleHashes('One, two — THREE four')).toEqual(shingleHashes('one two\nthree “four”'))
  })
})

describe('sketchOf', () => {
  it('holds at most 64 hashes, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (hashes) => {
        const sketch = sketchHashes(sketchOf(new Set(hashes)))
        expect(sketch).toEqual([...new Set(hashes)].sort((a, b) => a - b).slice(0, 64))
      }),
    )
  })
})
