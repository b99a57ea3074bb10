import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { passageFragment, sharedFragment } from '../../src/model/passage-link.ts'
import { parseAnchor } from '../../src/model/permalink.ts'

const passage = (exact: string, endBlock = 'b1', endOffset = 4 + exact.length): Locator => ({
  article: 'a',
  start: { block: 'b1', offset: 4 },
  end: { block: endBlock, offset: endOffset },
  quote: { exact, prefix: '', suffix: '' },
  fraction: 0,
})

describe('passageFragment', () => {
  it.each([
    ['a passage in one block', passage('a ceasefire'), 'b-b1.4-15'],
    ['the part in the first block of one across blocks', passage('the end\n\nThe next', 'b2', 8), 'b-b1.4-11'],
    ['the block of a place', { ...passage('x'), end: null }, 'b-b1'],
  ])('names %s', (_, locator, fragment) => {
    expect(passageFragment(locator)).toBe(fragment)
  })
})

describe('sharedFragment', () => {
  it.each([
    ['a short passage as a whole', passage('a part-time, full & free'), 'text=a%20part%2Dtime%2C%20full%20%26%20free'],
    [
      'a long one by its ends',
      passage('one two three four five six seven eight nine ten eleven twelve thirteen'),
      'text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen',
    ],
    ['one across blocks by its ends', passage('the end\n\nThe next', 'b2', 8), 'text=the%20end,The%20next'],
  ])('adds the words of %s', (_, locator, directive) => {
    expect(sharedFragment(locator).split(':~:')[1]).toBe(directive)
  })

  it('is read as the same passage by a browser that leaves the words in place, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (exact) => {
        const locator = passage(exact)
        expect(parseAnchor(`#${sharedFragment(locator)}`)).toEqual(parseAnchor(passageFragment(locator)))
      }),
    )
  })
})
