/** Scripts that put no spaces between words, with the marks that several of them share. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]'
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u')
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u')

/**
 * Tests texts for words in a row, all of them folded (`foldValue`). Where a script puts no spaces between
 * words, they may stand within a run of it.
 * @param isBegun whether other words that begin with the last one will do
 */
export function wordsTest(words: string, isBegun: boolean): (folded: string) => boolean {
  const before = BEGINS_UNSPACED.test(words) ? '' : ' '
  const after = isBegun || ENDS_UNSPACED.test(words) ? '' : ' '
  return (folded) => ` ${folded} `.includes(before + words + after)
}
