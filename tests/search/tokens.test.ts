import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTokenizer, foldWord } from '../../src/search/tokens.ts'

const wordsOf = (text: string, lang = 'en') => createTokenizer(lang)(text).map(({ word }) => word)

describe('foldWord', () => {
  it.each([
    ['Kiev', 'kiev'],
    ['Café', 'cafe'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['ＡＢＣ', 'abc'],
    ['Ἀθῆναι', 'αθηναι'],
    ['한국', '한국'],
    ['हिन्दी', 'हिन्दी'],
    ['ガス', 'ガス'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it('gives the same for what is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
      }),
    )
  })
})

describe('createTokenizer', () => {
  it.each([
    ['en', 'Putin’s troops, COVID-19; it’s', ['putin', 'troops', 'covid', '19', 'it']],
    ['en', 'I can’t', ['i', 'can', 't']],
    ['fr', 'l’Ukraine', ['l', 'ukraine']],
    ['zh', '北京大学', ['北京', '大学']],
    ['th', 'ภาษาไทย', ['ภาษา', 'ไทย']],
    ['not a language!', '東京 and more', ['東京', 'and', 'more']],
    ['en', '— … 🎉', []],
  ])('cuts in %s %j into %j', (lang, text, words) => {
    expect(wordsOf(text, lang)).toEqual(words)
  })

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
        let end = 0
        for (const token of createTokenizer('en')(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(foldWord(text.slice(token.start, token.end))).toBe(token.word)
          end = token.end
        }
      }),
    )
  })
})
