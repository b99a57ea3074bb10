import type { ListedArticle } from '../model/library-files.ts'
import type { FoundWord } from './find-word.ts'
import { createTokenizer } from './tokens.ts'

/** Hits whose titles are read for their order: those of the first screens, which are shown anyway. */
export const READ_TITLES = 10

/**
 * What a title adds to a score at most: words as they were typed, words that stand in the order they were
 * typed in, and right after one another. How little else it says parts hits that are equal otherwise: of a
 * short title, any of its words is likelier to be remembered.
 */
const GAIN = { exact: 0.3, ordered: 0.2, following: 0.3, littleElse: 0.005 }

/**
 * By how much a hit's title raises its score: the index knows stems, but a title that says exactly
 * what was typed, in that order, is more likely the one that was meant.
 * @param words of the query, in order
 * @returns a factor, 1 where the title adds nothing
 */
export function titleFactor(article: Pick<ListedArticle, 'title' | 'lang'>, words: readonly FoundWord[]): number {
  if (words.length === 0) return 1
  const title = createTokenizer(article.lang)(article.title).map(({ word }) => word)
  const places = words.map(({ word, correction }) => title.indexOf(correction ?? word))
  const exact = places.filter((place) => place >= 0).length
  /** From each word to the next, where the title has both. */
  const steps = places.slice(1).flatMap((place, index) => {
    const before = places[index] ?? -1
    return before >= 0 && place >= 0 ? [place - before] : []
  })
  const pairs = Math.max(1, words.length - 1)
  return (
    1 +
    (GAIN.exact * exact) / words.length +
    (GAIN.ordered * steps.filter((step) => step > 0).length) / pairs +
    (GAIN.following * steps.filter((step) => step === 1).length) / pairs +
    (GAIN.littleElse * exact) / Math.max(1, title.length)
  )
}
