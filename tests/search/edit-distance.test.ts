import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../src/search/edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

describe('editDistance', () => {
  it.each([
    ['ceasefire', 'ceasefire', 0],
    ['ceasefire', 'ceasfire', 1],
    ['ceasefire', 'ceasefires', 1],
    ['ceasefire', 'ceesefire', 1],
    ['ceasefire', 'cesaefire', 1],
    ['truce', 'trcue', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance)
  })

  it('stops at one more than the limit', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })

  it('is the same in both directions, and nothing only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
        expect(editDistance(a, b, 9) === 0).toBe(a === b)
      }),
    )
  })

  it('grows by at most one for one more letter', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(`${a}x`, b, 20)).toBeLessThanOrEqual(editDistance(a, b, 20) + 1)
      }),
    )
  })
})
