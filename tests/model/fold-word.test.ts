import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/model/fold-word.ts'

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
    ['Donau\u00addampf\u00adschiff', 'donaudampfschiff'],
    ['الـسَّـلام', 'السلام'],
    ['ශ්\u200dරී', 'ශ්රී'],
    ['Hawaiʻi', 'hawaii'],
    ['Gorʹkij', 'gorkij'],
    ['won\u2060der\ufeff', 'wonder'],
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
