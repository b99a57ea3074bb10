import type { Features } from './features.ts'

/** The span of paragraphs that holds the body, both ends included, and how much each paragraph speaks for it. */
export type FoundBody = {
  readonly first: number
  readonly last: number
  /** Above 0 speaks for the body, below against it; words are the unit. */
  readonly scores: readonly number[]
}

/** Words beyond which a paragraph speaks no louder, so that one long disclaimer does not win. */
const LOUDEST = 80
/** A short line in the midst of prose is a heading or a list item: it costs this, but not more than CALM. */
const CALM = 12

/**
 * Finds the body as the span of paragraphs with the greatest sum of scores (maximum subsequence
 * segmentation: Pasternack and Roth, "Extracting article text from the web", WWW 2009). Null when nothing
 * reads like prose.
 */
export function findBody(features: readonly Features[]): FoundBody | null {
  const scores = features.map(scoreOf)
  let best: { first: number; last: number; sum: number } | null = null
  let first = 0
  let sum = 0
  scores.forEach((score, index) => {
    if (sum <= 0) {
      first = index
      sum = 0
    }
    sum += score
    if (score > 0 && sum > (best?.sum ?? 0)) best = { first, last: index, sum }
  })
  // Assigned in a closure, which the compiler's flow analysis does not see.
  const found = best as { first: number; last: number } | null
  return found && { first: found.first, last: found.last, scores }
}

/** How much a paragraph speaks for being part of the body. */
export function scoreOf(features: Features): number {
  const { words, ends, sentences, capitals, promotion, byline, date, link } = features
  const volume = Math.min(words, LOUDEST)
  if (promotion >= 2 && words < LOUDEST) return -volume - 10
  if (link) return -6
  if (byline || date) return -CALM
  if (capitals > 0.5 && words > 3) return -CALM
  const prose = ends && sentences > 0
  const worth = prose ? volume - 6 : words >= 25 ? volume - 20 : -Math.min(CALM, 6 + words / 4)
  return worth - promotion * 15
}
