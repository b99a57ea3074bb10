import type { Measures } from './line-measures.ts'

/** Paragraphs from first to last, both included. */
export type Run = { readonly first: number; readonly last: number }

/** Words beyond which a paragraph speaks no louder, so that one long disclaimer does not win. */
const LOUDEST = 80
/** What a heading of comments costs: more than any paragraph is worth, for what follows is somebody else's. */
const COMMENTS_COST = 80
/** What a date or a byline in the midst costs: it may begin another article. */
const STAMP_COST = 20
/** A run ends where it has lost so much since its best. */
const PATIENCE = 100
/** Paragraphs above a run within which its date, its byline and its title stand. */
const HEAD = 8
/** How much more a run counts below a date or byline; and at most below a line that speaks its words. */
const DATED = 2
const TITLED = 1
/** How much less each run counts than the one before: the first article of a page is the page's. */
const LATER = 0.8
/** How much less a run counts below a heading of comments. */
const COMMENTED = 0.15

const COMMENTS =
  /^(?:\d+ )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)(?: ?\(?\d+\)?)?:?$|^(?:leave|post|add|write) a (?:comment|reply)|^\d+ thoughts? on|^join the (?:conversation|discussion)/iu

/**
 * The run of paragraphs that reads most like an article: of all maximal runs with a sum of scores above 0
 * (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web", WWW 2009),
 * the weightiest, where a run under a title and a date counts more and later ones count less. Null when
 * nothing reads like prose.
 * @param lines what `measurePage` knows of each before it asks for the run
 */
export function findDensestRun(texts: readonly string[], lines: readonly Measures[]): Run | null {
  const isComments = texts.map((text) => COMMENTS.test(text))
  const scores = lines.map((line, index) => scoreOf(line, isComments[index] ?? false))
  const firstProse = lines.findIndex(({ prose }) => prose === 1)
  const heading = firstProse === -1 ? -1 : isComments.indexOf(true, firstProse + 1)
  let best: { run: Run; worth: number } | null = null
  for (const [order, { sum, ...run }] of maximalRuns(scores).entries()) {
    const head = lines.slice(Math.max(0, run.first - HEAD), run.first)
    const dated = head.some(isStamp) ? DATED : 0
    const titled =
      TITLED * Math.max(0, ...head.map(({ words = 0, foretold = 0 }) => (words >= 4 && words <= 25 ? foretold : 0)))
    const commented = heading !== -1 && heading < run.first ? COMMENTED : 1
    const worth = sum * (1 + dated) * (1 + titled) * LATER ** order * commented
    if (best === null || worth > best.worth) best = { run, worth }
  }
  return best?.run ?? null
}

/** Whether a line bears a day or a byline, as the heads of articles do. */
export function isStamp({ words = 0, day = 0, signed = 0 }: Measures): boolean {
  return words <= 14 && day + signed > 0
}

/** How much a paragraph speaks for being part of an article, in words; below 0 against it. */
function scoreOf(line: Measures, isComments: boolean): number {
  const { words = 0, stop = 0, sentences = 0, asking = 0, legal = 0, elsewhere = 0, capitals = 0, glued = 0 } = line
  if (isComments) return -COMMENTS_COST
  if (line.speaks === 1 && (line.day || line.clock)) return -COMMENTS_COST / 2
  const volume = Math.min(words, LOUDEST)
  const cues = Math.max(0, asking + legal + elsewhere - words / 50)
  if (cues >= 2 && words < LOUDEST) return -volume / 2 - 10
  if (isStamp(line)) return -STAMP_COST
  const parted = line.gap !== 0 && line.after !== 0
  if (capitals > 0.5 && words > 3) return parted ? -4 : -12
  if (line.cells) return volume
  if (glued && words >= 8 && words < 45) return 0 // a teaser: headline and first sentence printed as one
  if (stop && sentences > 0) return volume - 6 - cues * 15 + (parted ? 4 : 0)
  if (words >= 25) return volume - 20 - cues * 15
  return (parted ? -2 : -Math.min(12, 6 + words / 4)) - cues * 8
}

function maximalRuns(scores: readonly number[]): (Run & { sum: number })[] {
  const runs: (Run & { sum: number })[] = []
  let first = 0
  let sum = 0
  let best: (Run & { sum: number }) | null = null
  const end = (next: number): void => {
    if (best) runs.push(best)
    best = null
    sum = 0
    first = next
  }
  scores.forEach((score, index) => {
    if (sum <= 0) end(index)
    sum += score
    if (sum > 0 && sum > (best?.sum ?? 0)) best = { first, last: index, sum }
    if (best !== null && sum < best.sum - PATIENCE) end(index + 1)
  })
  end(scores.length)
  return runs
}
