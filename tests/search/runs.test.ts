import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearRuns, runsOf, sequenceOf } from '../../src/search/runs.ts'
import { createTokenizer } from '../../src/search/tokens.ts'

const tokenize = createTokenizer('en')
const runs = (text: string, phrase: string) =>
  runsOf(sequenceOf({ kind: 'phrase', text: phrase }, tokenize), tokenize(text))

describe('runsOf', () => {
  it.each([
    [
      'to be or not to be',
      'to be',
      [
        { first: 0, last: 1 },
        { first: 4, last: 5 },
      ],
    ],
    ['Café, society', 'cafe society', [{ first: 0, last: 1 }]],
    [
      'a a a',
      'a a',
      [
        { first: 0, last: 1 },
        { first: 1, last: 2 },
      ],
    ],
    ['one two', 'two one', []],
    ['one', '…', []],
  ])('finds in %j the phrase %j', (text, phrase, expected) => {
    expect(runs(text, phrase)).toEqual(expected)
  })

  it('finds every phrase that was taken from the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(words, fc.nat(19), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const first = from % text.length
        const phrase = text.slice(first, first + length)
        expect(runs(text.join(' '), phrase.join(' '))).toContainEqual({ first, last: first + phrase.length - 1 })
      }),
    )
  })

  it('takes the beginning of a word only for a prefix', () => {
    const tokens = tokenize('covid 1987')
    expect(runsOf(sequenceOf({ kind: 'word', text: 'covid-19', prefix: true }, tokenize), tokens)).toHaveLength(1)
    expect(runsOf(sequenceOf({ kind: 'word', text: 'covid-19', prefix: false }, tokenize), tokens)).toHaveLength(0)
  })
})

describe('nearRuns', () => {
  it.each([
    ['a b', 1, 1],
    ['b a', 1, 1],
    ['a x b', 1, 0],
    ['a x b', 2, 1],
    ['a x b x a', 2, 2],
    ['a', 5, 0],
  ])('finds in %j at most %i apart %i pairs', (text, distance, pairs) => {
    expect(nearRuns(runs(text, 'a'), runs(text, 'b'), distance)).toHaveLength(pairs)
  })

  it('finds what comparing every pair finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'x', 'a b'), { maxLength: 30 }).map((words) => words.join(' '))
    const phrase = fc.constantFrom('a', 'b', 'a b', 'b a')
    fc.assert(
      fc.property(text, phrase, phrase, fc.integer({ min: 1, max: 6 }), (words, one, other, distance) => {
        const [left, right] = [runs(words, one), runs(words, other)]
        const pairs = left.flatMap((a) =>
          right.flatMap((b) => {
            const apart = Math.max(b.first - a.last, a.first - b.last)
            return apart >= 1 && apart <= distance ? [{ left: a, right: b }] : []
          }),
        )
        expect(nearRuns(left, right, distance)).toEqual(pairs)
      }),
    )
  })

  it('is not near itself', () => {
    expect(nearRuns(runs('a', 'a'), runs('a', 'a'), 5)).toEqual([])
  })
})
