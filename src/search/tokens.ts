import { foldWord } from '../model/fold-word.ts'
import { segmentedWords } from '../model/words.ts'

/** A word of a text. */
export type Token = {
  /** Folded, as the index has it. */
  readonly word: string
  /** UTF-16 units into the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * Soft hyphens and joiners part no words. An English genitive's `'s` is left out: it is no word that
 * anybody looks for.
 */
const RUN = /([\p{L}\p{N}\p{M}\u00ad\u2060\ufeff\u200d]+)(?:['’]s(?![\p{L}\p{N}]))?/gu

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export type Tokenizer = (text: string) => readonly Token[]

/**
 * Cuts text into words: runs of letters and digits, and in scripts without spaces the words that
 * UAX #29 segmentation finds.
 * @param lang BCP 47; a tag that is none is taken as unknown
 */
export function createTokenizer(lang: string): Tokenizer {
  return (text) => {
    const tokens: Token[] = []
    const takeRun = (run: string, start: number) => {
      const word = foldWord(run).replaceAll(' ', '') // “ﷺ” is one letter that stands for four words
      if (word !== '') tokens.push({ word, start, end: start + run.length })
    }
    for (const match of text.matchAll(RUN)) {
      const run = match[1] ?? ''
      if (!UNSPACED.test(run)) {
        takeRun(run, match.index)
        continue
      }
      for (const { word, index } of segmentedWords(run, lang)) takeRun(word, match.index + index)
    }
    return tokens
  }
}
