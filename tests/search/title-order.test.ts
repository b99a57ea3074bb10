import { describe, expect, it } from 'vitest'
import type { FoundWord } from '../../src/search/find-word.ts'
import { titleFactor } from '../../src/search/title-order.ts'

const asked = (query: string, corrections: Readonly<Record<string, string>> = {}): readonly FoundWord[] =>
  query.split(' ').map((word) => ({
    word,
    terms: [],
    stems: new Set([word]),
    correction: corrections[word] ?? null,
    isStop: false,
  }))

const factor = (title: string, words: readonly FoundWord[]) => titleFactor({ title, lang: 'en' }, words)

describe('what a title adds to a score', () => {
  it.each([
    ['words as they were typed', 'bank strike', 'Bank strike', 'Banking strikes'],
    ['the order they were typed in', 'bank ends strike', 'Bank of England ends strike', 'Strike of bank England ends'],
    ['words right after one another', 'bank strike', 'A bank strike today', 'A bank today strike'],
    ['a title that says little else', 'bank strike', 'Bank strike', 'Bank strike in England'],
    ['more of the words', 'bank strike', 'The bank strike', 'The bank'],
  ])('is more for %s', (_, query, better, other) => {
    expect(factor(better, asked(query))).toBeGreaterThan(factor(other, asked(query)))
  })

  it('goes by the word that a misspelt one was taken for', () => {
    expect(factor('Bank strike', asked('bank strkie', { strkie: 'strike' }))).toBe(
      factor('Bank strike', asked('bank strike')),
    )
  })

  it.each([
    ['no words', 'Bank strike', []],
    ['none of the words', 'Bank strike', asked('winter power')],
    ['no title', '', asked('winter')],
  ])('is nothing for %s', (_, title, words) => {
    expect(factor(title, words)).toBe(1)
  })
})
