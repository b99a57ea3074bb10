/** A word of a text. */
export type Token = {
  /** Folded, as the index has it. */
  readonly word: string
  /** UTF-16 units into the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/** An English genitive's `'s` is left out: it is no word that anybody looks for. */
const RUN = /([\p{L}\p{N}\p{M}]+)(?:['’]s(?![\p{L}\p{N}]))?/gu

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and Hebrew points: left out in most writing. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g

/** Letters that Unicode does not decompose but readers type plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const UNDECOMPOSED = /[ßæœøđðłþı]/g

/** One spelling for what readers take as the same word: case, accents, width and ligatures do not count. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
}

export type Tokenizer = (text: string) => readonly Token[]

/**
 * Cuts text into words: runs of letters and digits, and in scripts without spaces the words that
 * UAX #29 segmentation finds.
 * @param lang BCP 47; a tag that is none is taken as unknown
 */
export function createTokenizer(lang: string): Tokenizer {
  let segmenter: Intl.Segmenter | undefined

  return (text) => {
    const tokens: Token[] = []
    const takeRun = (run: string, start: number) => {
      const word = foldWord(run)
      if (word !== '') tokens.push({ word, start, end: start + run.length })
    }
    for (const match of text.matchAll(RUN)) {
      const run = match[1] ?? ''
      if (!UNSPACED.test(run)) {
        takeRun(run, match.index)
        continue
      }
      segmenter ??= segmenterFor(lang)
      for (const { segment, index, isWordLike } of segmenter.segment(run)) {
        if (isWordLike) takeRun(segment, match.index + index)
      }
    }
    return tokens
  }
}

function segmenterFor(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' })
  }
}
