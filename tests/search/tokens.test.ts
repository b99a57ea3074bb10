import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/model/fold-word.ts'
import { createTokenizer } from '../../src/search/tokens.ts'

const wordsOf = (text: string, lang = 'en') => createTokenizer(lang)(text).map(({ word }) => word)

describe('createTokenizer', () => {
  it.each([
    ['en', 'Putin’s troops, COVID-19; it’s', ['putin', 'troops', 'covid', '19', 'it']],
    ['en', 'I can’t', ['i', 'can', 't']],
    ['fr', 'l’Ukraine', ['l', 'ukraine']],
    ['zh', '北京大学', ['北京', '大学']],
    ['th', 'ภาษาไทย', ['ภาษา', 'ไทย']],
    ['not a language!', '東京 and more', ['東京', 'and', 'more']],
    ['en', '— … 🎉 👩\u200d👧', []],
    ['de', 'Donau\u00addampf\u00adschiff', ['donaudampfschiff']],
    ['fa', 'می\u200cخواهم', ['می', 'خواهم']],
    ['ar', 'محمد ﷺ', ['محمد', 'صلىاللهعليهوسلم']], // the index parts its words by spaces
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
