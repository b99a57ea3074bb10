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

/** The segmenter's time grows with the square of a text's length: a long one is cut, between words where it can be. */
const PIECE = /.{1,2000}(?:[\s。、，！？]|$)|.{1,2000}/gsu

/** The words of a text that the Unicode segmentation rules (UAX #29) find, in order, and where each begins. */
export function* segmentedWords(
  text: string,
  lang: string,
): Generator<{ readonly word: string; readonly index: number }> {
  const segmenter = segmenterFor(lang)
  for (const { 0: piece, index: start } of text.matchAll(PIECE)) {
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike) yield { word: segment, index: start + index }
    }
  }
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
  for (const { index } of segmentedWords(text, lang)) {
    if (index >= offset) break
    count += 1
  }
  return count
}
