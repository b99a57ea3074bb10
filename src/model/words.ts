/** Scripts written without spaces between words, for which white space counts nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-.,]*/gu

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang)
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
    } catch {
      segmenter = new Intl.Segmenter('und', { granularity: 'word' })
    }
    segmenters.set(lang, segmenter)
  }
  return segmenter
}

/**
 * Words in a text: runs of letters and digits, and for scripts without spaces what the Unicode
 * segmentation rules (UAX #29) find. Node and browsers may carry different dictionaries for the
 * latter, so a count is a measure of length, never a key.
 */
export function countWords(text: string, lang: string): number {
  return countWordsBefore(text, text.length, lang)
}

/**
 * Words that begin before an offset. Of a script without spaces a piece cut off would not do: a
 * dictionary may find other words in it than in the whole, and more of them.
 * @param offset UTF-16 units
 */
export function countWordsBefore(text: string, offset: number, lang: string): number {
  if (!UNSPACED.test(text)) return text.slice(0, offset).match(SPACED_WORD)?.length ?? 0
  let count = 0
  for (const { index, isWordLike } of segmenterFor(lang).segment(text)) {
    if (index >= offset) break
    if (isWordLike) count += 1
  }
  return count
}
