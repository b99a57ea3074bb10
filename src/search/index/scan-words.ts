import { createTokenizer } from '../tokens.ts'

/** Hands over a text's words one by one, in their order, with where each stands: UTF-16 units, `end` exclusive. */
export type ScanWords = (text: string, take: (word: string, start: number, end: number) => void) => void

/** What a character means for words; all beyond ASCII is left to the tokenizer. */
const PARTS = 0
const LETTER = 1
const CAPITAL = 2
const BEYOND = 3
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Z]/.test(character) ? CAPITAL : /[a-z0-9]/.test(character) ? LETTER : PARTS
})
const APOSTROPHE = 0x27
const SMALL_S = 0x73

/**
 * The words that `createTokenizer` finds, for texts by the million: most words are ASCII, and need none
 * of Unicode's tables.
 * @param lang BCP 47; a tag that is none is taken as unknown
 */
export function createWordScanner(lang: string): ScanWords {
  const tokenize = createTokenizer(lang)

  return (text, take) => {
    const classAt = (at: number) => {
      const code = text.charCodeAt(at) // NaN past the end
      return code < 128 ? CLASSES[code] : at < text.length ? BEYOND : PARTS
    }
    let at = 0
    while (at < text.length) {
      const start = at
      let kind = classAt(at)
      let capitals = false
      while (kind === LETTER || kind === CAPITAL) {
        if (kind === CAPITAL) capitals = true
        at += 1
        kind = classAt(at)
      }
      let end = at
      if (kind === PARTS) {
        at += 1
        // A genitive's `'s` is no word.
        if (text.charCodeAt(end) === APOSTROPHE && text.charCodeAt(at) === SMALL_S && end > start) {
          const after = classAt(at + 1)
          if (after === PARTS) at += 2
          else if (after === BEYOND) kind = BEYOND
        }
      }
      if (kind === BEYOND) {
        // To where no word and no genitive can go on.
        while (end < text.length && (classAt(end) !== PARTS || text.charCodeAt(end) === APOSTROPHE)) end += 1
        for (const token of tokenize(text.slice(start, end))) take(token.word, start + token.start, start + token.end)
        at = end
      } else if (end > start) {
        const word = text.slice(start, end)
        take(capitals ? word.toLowerCase() : word, start, end)
      }
    }
  }
}
