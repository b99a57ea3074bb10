import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/model/query/parse.ts'
import { findInText } from '../../src/search/find-in-text.ts'
import { loadStemmers, WHOLE } from '../../src/search/stems.ts'

const stem = (await loadStemmers(['en'])).get('en') ?? WHOLE

function found(query: string, ...texts: string[]): string[] {
  const blocks = texts.map((text, index) => ({ id: `p${index}`, text }))
  return findInText(parseQuery(query).where, blocks, { lang: 'en', stem }).map(({ block, start, end }) => {
    return (blocks.find(({ id }) => id === block)?.text ?? '').slice(start, end)
  })
}

describe('findInText', () => {
  it.each<[string, string, string, string[]]>([
    ['other forms of a word', 'negotiate', 'Negotiations: they negotiated.', ['Negotiations', 'negotiated']],
    ['case and accents aside', 'ZURICH', 'From Zürich to zurich', ['Zürich', 'zurich']],
    ['the word still being typed', 'cease', 'a ceasefire, or to cease', ['ceasefire', 'cease']],
    ['a finished word as a whole', 'cease war', 'a ceasefire in the war', ['war']],
    ['a phrase to the letter', '"the cease fire"', 'the cease fire; the fire', ['the cease fire']],
    ['both sides of nearness', 'grain near/2 ship', 'grain and ship; a ship', ['grain', 'ship']],
    ['the text alone', 'text:grain title:ship', 'grain and ship', ['grain']],
    ['no common word beside another', 'the war', 'the war and the peace', ['war']],
    ['a common word by itself', 'the', 'the war and the peace', ['the', 'the']],
    ['nothing that is asked against', 'war -peace', 'war and peace', ['war']],
    ['nothing for nothing', '  ', 'war', []],
  ])('finds %s', (_name, query, text, expected) => {
    expect(found(query, text)).toEqual(expected)
  })

  it('goes through the blocks in order', () => {
    expect(found('war', 'One war.', 'None.', 'A war and Wars')).toEqual(['war', 'war', 'Wars'])
  })

  it('finds each word that is asked for, and none twice', () => {
    const words = fc.array(fc.constantFrom('grain', 'ship', 'sheep', 'war'), { maxLength: 30 })
    fc.assert(
      fc.property(words, (all) => {
        const expected = all.filter((word) => word === 'war' || word === 'grain')
        expect(found('war grain', all.join(' '))).toEqual(expected)
      }),
    )
  })
})
