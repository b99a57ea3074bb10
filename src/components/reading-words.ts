import type { ArticleState } from '../model/reading-state.ts'
import { readingMinutes } from '../model/reading-time.ts'

/** The reading status as people hear it: `Unread`, `Reading, 40%`, `Finished`, `Archived`. */
export function statusWords({ status, furthest }: ArticleState): string {
  switch (status) {
    case 'unread':
      return 'Unread'
    case 'reading':
      return `Reading, ${Math.round(furthest * 100)}%`
    case 'finished':
      return 'Finished'
    case 'archived':
      return 'Archived'
  }
}

/** What a list prints where the minutes stand: `6 min`, `4 min left`, or the status of what is done with. */
export function minutesWords(words: number, { status, place }: ArticleState): string {
  if (status === 'finished') return 'Finished'
  if (status === 'archived') return 'Archived'
  if (status === 'unread') return `${readingMinutes(words)} min`
  return `${readingMinutes(words * (1 - (place?.fraction ?? 0)))} min left`
}

/** `1 article`, `6 articles`, `10,000 articles`. */
export function articlesWords(count: number): string {
  return count === 1 ? '1 article' : `${numberWords(count)} articles`
}

/** What a search found: `6 articles`, or, where articles lack some of the words, `2 with all words, 10,000 with some`. */
export function foundWords({ total, totalAll }: { readonly total: number; readonly totalAll: number }): string {
  if (total === totalAll) return articlesWords(total)
  return `${numberWords(totalAll)} with all words, ${numberWords(total)} with some`
}

/** A number as people read it: `690`, `10,000`. The same on every machine, as a page made at build time has to be. */
export function numberWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
