import learnt from './body-trees.json' with { type: 'json' }
import type { Features } from './features.ts'
import { answersTo, measurePage, parseQuestion } from './page-measures.ts'
import { type Tree, weigh } from './trees.ts'

/** The paragraphs that hold the body, from first to last, and how much each speaks for being part of it. */
export type FoundBody = {
  readonly first: number
  readonly last: number
  /** Below 0 for what is left out, also between first and last; `SCALE` times the natural logarithm of the odds. */
  readonly scores: readonly number[]
}

/** Scores have the size of words, which is what fields are found by. */
const SCALE = 8
/** Odds, as logarithms: what it costs to stand outside the densest run, and to begin or end an aside. */
const OUTSIDE = 1
const ASIDE = 2
/** A score of what is kept or left out against its own odds, for its neighbours' sake. */
const CLOSE = 0.5

/** What was learnt: trees, the questions they ask by number, and what is so before any is asked. */
export type BodyModel = { readonly base: number; readonly measures: readonly string[]; readonly trees: readonly Tree[] }

// JSON loses the tuples' shape, which `tests/bench/body-trees.ts` writes.
const LEARNT = learnt as unknown as BodyModel

/**
 * Finds the body of a text copy: small decision trees weigh what is measured of each paragraph, and the
 * likeliest single stretch with asides is taken. Null when nothing reads like prose. See
 * docs/decisions/0003-plain-text-body.md for the figures, `tests/bench/body-trees.ts` for how the trees are learnt.
 */
export function findBody(features: readonly Features[], model: BodyModel = LEARNT): FoundBody | null {
  const page = measurePage(features)
  const { run } = page
  if (!run) return null
  const answers = model.measures.map((name) => answersTo(page, parseQuestion(name)))
  const inRun = features.map((_, index) => index >= run.first && index <= run.last)
  const odds = inRun.map((inside, index) => {
    const sum = weigh(model.base, model.trees, (measure) => answers[measure]?.(index) ?? -1)
    return inside ? sum : sum - OUTSIDE
  })
  const stretch = likeliestStretch(odds, features)
  // Where trees and run have nothing in common, the page is unlike those the trees have seen: the run holds.
  const kept = trimmed(stretch.some((is, index) => is && inRun[index]) ? stretch : inRun, page.stamps)
  const first = kept.indexOf(true)
  const scores = odds.map((logit, index) =>
    kept[index] ? Math.max(CLOSE, SCALE * logit) : Math.min(-CLOSE, SCALE * logit),
  )
  return { first, last: kept.lastIndexOf(true), scores }
}

/** Without dates and bylines at either end: they belong to the head and the foot. All of it when nothing else is kept. */
function trimmed(kept: readonly boolean[], stamps: readonly boolean[]): readonly boolean[] {
  const isText = (_: boolean, index: number): boolean => kept[index] === true && stamps[index] === false
  const first = kept.findIndex(isText)
  const last = kept.findLastIndex(isText)
  return first === -1 ? kept : kept.map((is, index) => is && index >= first && index <= last)
}

type State = 'above' | 'body' | 'aside' | 'below'

/** How sure it is that a paragraph with this score is no part of the body, 0 to 1 in hundredths. */
export function bodyDoubt(score: number): number {
  return Math.round((1 / (1 + Math.exp(score / SCALE))) * 100) / 100
}

/**
 * Which paragraphs to keep, so that the sum over them is greatest when entering and leaving an aside has its
 * price (Viterbi's algorithm over four states: above, body, aside, below). Long paragraphs weigh more.
 */
function likeliestStretch(odds: readonly number[], features: readonly Features[]): boolean[] {
  const best: Record<State, number> = { above: 0, body: -Infinity, aside: -Infinity, below: -Infinity }
  const ways: Record<Exclude<State, 'above'>, State>[] = []
  odds.forEach((logit, index) => {
    const gain = (logit * Math.sqrt(2 + (features[index]?.words ?? 0))) / 4
    const body = greatest([
      ['body', best.body],
      ['above', best.above],
      ['aside', best.aside - ASIDE],
    ])
    const aside = greatest([
      ['aside', best.aside],
      ['body', best.body - ASIDE],
    ])
    const below = greatest([
      ['below', best.below],
      ['body', best.body],
    ])
    ways.push({ body: body[0], aside: aside[0], below: below[0] })
    Object.assign(best, { body: body[1] + gain, aside: aside[1], below: below[1] })
  })
  const kept: boolean[] = []
  let state: State = best.below > best.body ? 'below' : 'body'
  for (const way of ways.reverse()) {
    kept.push(state === 'body')
    if (state !== 'above') state = way[state]
  }
  return kept.reverse()
}

function greatest(choices: readonly (readonly [State, number])[]): readonly [State, number] {
  return choices.reduce((a, b) => (b[1] > a[1] ? b : a))
}
