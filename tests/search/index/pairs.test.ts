import { describe, expect, it } from 'vitest'
import { arePaired, createPairCollector } from '../../../src/search/index/pairs.ts'

const articles = 100

/** A hundred articles of one part each, the same words in all. */
function collect(words: readonly { readonly word: string; readonly found: number }[]) {
  const collector = createPairCollector()
  const numbers = words.map(({ word, found }) => collector.number({ word, of: { found } }))
  for (let doc = 0; doc < articles; doc += 1) {
    for (const number of numbers) collector.take(number)
    collector.endPart()
    collector.endArticle()
  }
  return collector.finish()
}

describe('pairs of words', () => {
  it.each([
    ['are listed where both words are common', 19_043, 12_000, 9000, true],
    ['are listed where one is in nearly all articles', 19_043, 18_000, 800, true],
    ['are not listed where one is rare', 19_043, 18_000, 100, false],
    ['are not listed in a small library, whose places are read quickly', 30, 20, 20, false],
  ])('%s', (_, of, found, other, listed) => {
    expect(arePaired(found, other, of)).toBe(listed)
    expect(arePaired(other, found, of)).toBe(listed)
  })

  it('holds the words in their order, and no word of another part', () => {
    const pairs = collect([
      { word: 'of', found: 100 },
      { word: 'the', found: 100 },
    ])
    expect(pairs.map(({ pair }) => pair)).toEqual(['of the'])
    expect(pairs[0]?.docs).toHaveLength(articles)
  })

  it('is one list for words that are forms of several stems', () => {
    const pairs = collect([
      { word: 'die', found: 100 },
      { word: 'wars', found: 90 },
      { word: 'die', found: 80 },
      { word: 'wars', found: 70 },
    ])
    expect(pairs.map(({ pair }) => pair).sort()).toEqual(['die wars', 'wars die'])
    expect(pairs.every(({ docs }) => docs.length === articles)).toBe(true)
  })
})
