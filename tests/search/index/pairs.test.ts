import { describe, expect, it } from 'vitest'
import { arePaired, pairsOf } from '../../../src/search/index/pairs.ts'
import { AUTHORS, FIRST_BLOCK, TITLE } from '../../../src/search/index/parts.ts'
import { createTextCollector } from '../../../src/search/index/texts.ts'

const articles = 100

/** The pairs of a hundred articles of these parts each, whose forms are in so many of them. */
function pairsIn(forms: readonly { readonly word: string; readonly found: number }[], parts: readonly number[]) {
  const texts = createTextCollector()
  for (let doc = 0; doc < articles; doc += 1) {
    for (const part of parts) {
      for (const form of forms.keys()) texts.word(form)
      texts.endPart(part)
    }
    texts.endArticle()
  }
  const words = forms.map(({ word }) => word)
  const found = Uint32Array.from(forms, (form) => form.found)
  return pairsOf({ texts: texts.finish(), forms: { words, found, ranks: new Uint32Array(forms.length) } })
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
    const pairs = pairsIn(
      [
        { word: 'of', found: 100 },
        { word: 'the', found: 100 },
      ],
      [TITLE, FIRST_BLOCK],
    )
    expect(pairs.map(({ pair }) => pair)).toEqual(['of the'])
    expect(pairs[0]?.docs).toHaveLength(articles)
  })

  it('takes names of authors for no phrases', () => {
    const names = [
      { word: 'jane', found: 100 },
      { word: 'roe', found: 100 },
    ]
    expect(pairsIn(names, [AUTHORS])).toEqual([])
  })

  it('is one list for words that are forms of several stems', () => {
    const pairs = pairsIn(
      [
        { word: 'die', found: 100 },
        { word: 'wars', found: 90 },
        { word: 'die', found: 80 },
        { word: 'wars', found: 70 },
      ],
      [FIRST_BLOCK],
    )
    expect(pairs.map(({ pair }) => pair).sort()).toEqual(['die wars', 'wars die'])
    expect(pairs.every(({ docs }) => docs.length === articles)).toBe(true)
  })
})
