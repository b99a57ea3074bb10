import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { foldedText } from './fold.ts'
import { titleCandidates } from './title-features.ts'
import { TITLE_WEIGHTS } from './title-weights.ts'

/** A line this unlike a title is none; most menus' lines reach it (log-odds, as the weights). */
const LEAST_SCORE = 2.5
/** A headline this much less likely, just above, is the title, and the likelier line its standfirst or caption. */
const ABOVE = { within: 4, margin: 0.5 }
/** A headline this much less likely, just below a label of a few words, is the title, and the label a section. */
const BELOW = { within: 5, margin: 2, labelWords: 3 }
/** Paragraphs within which a page prints its title again. */
const REPRINTED_WITHIN = 8

/** A paragraph and how likely it is the title. */
export type RankedTitle = { readonly index: number; readonly score: number; readonly words: number }

/**
 * The most title-like paragraph: it speaks of what the text below it speaks of, ends a menu, is signed or
 * dated just below, and begins no sentence. Null when nothing qualifies.
 */
export function findTitle(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  body: FoundBody,
): number | null {
  const ranked = titleCandidates(paragraphs, features, body).map(({ index, seen }) => ({
    index,
    score: titleScore(seen, TITLE_WEIGHTS),
    words: paragraphs[index]?.text.split(' ').length ?? 0,
  }))
  // What is no title by itself is none beside a better one either.
  const best = chooseTitle(ranked.filter(({ score }) => score >= LEAST_SCORE))
  return best && firstPrinting(paragraphs, best.index)
}

/** The sum of what is seen, each by its weight. */
export function titleScore(seen: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  return Object.entries(seen).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)
}

/** The likeliest, or the headline beside it that it only explains or labels. */
export function chooseTitle<Title extends RankedTitle>(ranked: readonly Title[]): Title | null {
  const [first, ...others] = ranked
  if (!first) return null
  let best = others.reduce((top, title) => (title.score > top.score ? title : top), first)
  const isHeadline = (title: Title, margin: number): boolean =>
    title.words > BELOW.labelWords && title.score > best.score - margin
  if (best.words <= BELOW.labelWords) {
    const label = best
    const below = ranked.filter(
      (title) =>
        title.index > label.index && title.index <= label.index + BELOW.within && isHeadline(title, BELOW.margin),
    )
    if (below[0]) return below.reduce((top, title) => (title.score > top.score ? title : top), below[0])
  }
  for (let index = ranked.indexOf(best) - 1; index >= 0; index -= 1) {
    const above = ranked[index]
    if (!above || above.index < best.index - ABOVE.within) break
    if (isHeadline(above, ABOVE.margin)) best = above
  }
  return best
}

/** Of several printings close to each other, the first is the title and the others repeat it. */
function firstPrinting(paragraphs: readonly Paragraph[], index: number): number {
  const title = foldedText(paragraphs[index]?.text ?? '')
  const from = Math.max(0, index - REPRINTED_WITHIN)
  const first = paragraphs.slice(from, index).findIndex(({ text }) => foldedText(text) === title)
  return first === -1 ? index : from + first
}
