import type { ListedArticle } from '../model/manifest.ts'
import type { FoundWord } from './find-word.ts'
import { createTokenizer } from './tokens.ts'

/** Hits whose titles are read for their order: those of the first screens, which are shown anyway. */
export const READ_TITLES = 10

/** What a title adds to a score at most: words as they were typed, and words that follow one another as typed. */
const GAIN = { exact: 0.3, following: 0.3 }

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
  const exact = places.filter((place) => place >= 0).length / words.length
  const pairs = places.slice(1).filter((place, index) => {
    const before = places[index] ?? -1
    return before >= 0 && place === before + 1
  }).length
  const following = words.length > 1 ? pairs / (words.length - 1) : 0
  return 1 + GAIN.exact * exact + GAIN.following * following
}
