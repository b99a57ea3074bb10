import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords, wordsOf } from '../../src/anchoring/align-words.ts'

const spoken = (text: string) => wordsOf(text).map(({ word }) => word)

describe('wordsOf', () => {
  it.each([
    ['“Well,” she SAID — well.', ['well', 'she', 'said', 'well']],
    ['海は青い', ['海', 'は', '青', 'い']],
    ['', []],
  ])('reads the words of %s', (text, words) => {
    expect(spoken(text)).toEqual(words)
  })

  it('says where each word stands, within a window too', () => {
    const text = 'one, two three'
    expect(wordsOf(text, 4).map(({ from, to }) => text.slice(from, to))).toEqual(['two', 'three'])
  })
})

describe('alignWords', () => {
  const align = (text: string, before: string, wanted: string, after: string) => {
    const words = wordsOf([before, wanted, after].join(' '))
    const first = spoken(before).length
    const found = alignWords(wordsOf(text), { words, first, last: first + spoken(wanted).length })
    return found && { words: spoken(text).slice(found.best.first, found.best.last).join(' '), ...found }
  }

  it.each([
    ['the same words', 'a b c d e f', 'c d', 0],
    ['a word replaced', 'a b c x e f', 'c x', 1],
    ['a word put in', 'a b c x d e f', 'c x d', 1],
    ['a word left out', 'a b d e f', 'd', 1],
    ['all of it left out', 'a b e f', '', 2],
  ])('finds %s', (_, text, words, cost) => {
    expect(align(text, 'a b', 'c d', 'e f')).toMatchObject({ words, best: { cost } })
  })

  it('tells how close the next best place comes', () => {
    expect(align('a b c d x y a b z d', 'a b', 'c', 'd')).toMatchObject({ words: 'c', best: { cost: 0 }, runnerUp: 1 })
  })

  it('finds nothing in nothing', () => {
    expect(align('', 'a', 'b', 'c')).toBeNull()
    expect(alignWords(wordsOf('a b'), { words: [], first: 0, last: 0 })).toBeNull()
  })

  it('finds every stretch of a text of different words, at no cost', () => {
    const bounds = fc.tuple(fc.nat(39), fc.nat(39), fc.nat(39), fc.nat(39))
    fc.assert(
      fc.property(bounds, (numbers) => {
        const [a, first, last, b] = numbers.sort((x, y) => x - y) as [number, number, number, number] // four of them
        const text = wordsOf(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' '))
        const pattern = { words: text.slice(a, b + 1), first: first - a, last: last + 1 - a }
        expect(alignWords(text, pattern)?.best).toEqual({ first, last: last + 1, cost: 0 })
      }),
    )
  })
})
