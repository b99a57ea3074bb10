import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordScanner } from '../../../src/search/index/scan-words.ts'
import { createTokenizer, type Token } from '../../../src/search/tokens.ts'

function scanned(text: string, lang: string): readonly Token[] {
  const tokens: Token[] = []
  createWordScanner(lang)(text, (word, start, end) => tokens.push({ word, start, end }))
  return tokens
}

/** Where ASCII and the rest of Unicode meet, and all that makes a genitive or none. */
const piece = fc.oneof(
  fc.constantFrom(
    ...["'", '’', 's', 'S', ' ', '\n', '-', 'é', 'É', 'ﬁ', 'ß', '京', 'か', '\u0301', '—', '🎉', '\ud800'],
  ),
  fc.constantFrom('a', 'Z', '7', '_', '٣', 'K', "'s", '’s', "it's", 'PUTIN’S'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

describe('createWordScanner', () => {
  it('finds the words that the tokenizer finds, where it finds them', () => {
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ja', 'no language!'), (written, lang) => {
        expect(scanned(written, lang)).toEqual(createTokenizer(lang)(written))
      }),
      { numRuns: 2000 },
    )
  })
})
