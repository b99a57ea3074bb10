import type { Element } from 'hast'
import { type Features, featuresOf } from './features.ts'
import { type Look, type LookedPage, lookAt, type PageFacts, tagOf } from './look.ts'
import { PHRASES } from './phrases.ts'
import { pictureElsewhere, showsSaved } from './pictures.ts'
import { CAPTION_REASON } from './refusal.ts'
import type { TextBlock } from './text-blocks.ts'
import { WEIGHTS, type Weights } from './weights.ts'

/** What is to become of a run of text. */
export type Verdict =
  | { readonly kept: true }
  | { readonly kept: false; readonly reason: string /** 0 to 1. */; readonly confidence: number }

type Judged = { readonly look: Look; readonly home: boolean; score: number; reason: string | null }

/** Confidence in a reason that holds whatever the sum says. */
const SURE = 0.95
/** Share of the prose at home below which the sum is believed to have gone astray. */
const FEWEST_KEPT = 0.4
/** Words up to which a line may be the heading of a list. */
const LONGEST_HEADING = 10

/** Runs above the first that stays, and below the last, among which a picture is the article's. */
const ABOVE = 3
const BELOW = 2

const REASONS = {
  above: 'Stands above the headline',
  links: 'Consists of links, as menus and lists of other articles do',
  beside: 'Stands beside the article',
  unlike: 'Does not read like the article around it',
  list: 'Lists other articles',
  heading: 'Is the heading of what was left out',
} as const

/**
 * Chooses the runs of a page that are its article: a sum of weighted features (logistic regression, learnt by
 * tests/bench/learn-body.ts), then what holds between runs: the items of a list go together, and a
 * heading goes with what it heads. Pictures stay where the runs around them do. One verdict a run, in order.
 */
export function chooseBody(
  blocks: readonly TextBlock[],
  facts: PageFacts,
  weights: Weights = WEIGHTS,
): readonly Verdict[] {
  const page = lookAt(blocks, facts)
  const judged = judge(page, featuresOf(page), weights)
  refuseAboveHeadline(judged, page)
  agreeInLists(judged)
  rescueProse(judged)
  refuseLists(judged)
  refuseHeadings(judged)
  const verdicts = judged.map(verdictOf)
  // Nothing reads like an article, as in a note of three words: then all of it is one.
  if (!judged.some(({ look, score }) => score > 0 && look.words > 0)) return blocks.map(() => ({ kept: true }))
  return keepPictures(judged, verdicts)
}

function judge({ looks }: LookedPage, { home, measure }: Features, weights: Weights): Judged[] {
  return looks.map((look) => ({
    look,
    home: home !== null && look.block.path.includes(home),
    score: look.refusal === null ? scoreOf(look, measure, weights) : Number.NEGATIVE_INFINITY,
    reason: look.refusal,
  }))
}

/** The sum of a run's weighted features: the logarithm of the odds that it is body. */
function scoreOf(look: Look, measure: Features['measure'], weights: Weights): number {
  let sum = 0
  measure(look, (feature, value) => {
    sum += (weights[feature] ?? 0) * Number(value)
  })
  return sum
}

function refuse(one: Judged, reason: string): void {
  if (one.score > 0) one.reason = reason
  one.score = Math.min(one.score, -3)
}

function refuseAboveHeadline(judged: readonly Judged[], { titleAt }: LookedPage): void {
  const first = judged.findIndex(({ look, home }) => home && look.prose)
  if (titleAt === -1 || titleAt > first) return
  for (const one of judged.slice(0, titleAt)) if (!one.home) refuse(one, REASONS.above)
}

function listOf({ block }: Look): Element | undefined {
  return block.path.findLast(({ tagName }) => tagName === 'ul' || tagName === 'ol' || tagName === 'dl')
}

/** The items of a list are body together or not at all. */
function agreeInLists(judged: readonly Judged[]): void {
  const lists = new Map<Element, Judged[]>()
  for (const one of judged) {
    const list = listOf(one.look)
    if (list === undefined || one.look.refusal !== null || one.look.words === 0) continue
    lists.set(list, [...(lists.get(list) ?? []), one])
  }
  for (const items of lists.values()) {
    const words = items.reduce((sum, { look }) => sum + look.words, 0)
    const mean = items.reduce((sum, { look, score }) => sum + score * look.words, 0) / words
    for (const item of items) item.score = mean
  }
}

function rescueProse(judged: readonly Judged[]): void {
  const prose = judged.filter(({ look, home }) => home && look.prose)
  const words = (all: readonly Judged[]) => all.reduce((sum, { look }) => sum + look.words, 0)
  if (words(prose.filter(({ score }) => score > 0)) >= words(prose) * FEWEST_KEPT) return
  for (const one of prose) if (one.reason === null) one.score = Math.max(one.score, 1)
}

/** A line such as "More stories" and the links below it, to the next run that is none. */
function refuseLists(judged: readonly Judged[]): void {
  for (const [index, one] of judged.entries()) {
    const { words, block } = one.look
    if (one.score <= 0 || words === 0 || words > LONGEST_HEADING || !PHRASES.related.test(block.text)) continue
    const rest = judged.slice(index + 1)
    const end = rest.findIndex(({ look }) => look.words > 0 && look.link < 0.4)
    const below = (end === -1 ? rest : rest.slice(0, end)).filter(({ look }) => look.words > 0)
    if (below.length === 0) continue
    for (const other of [one, ...below]) refuse(other, REASONS.list)
  }
}

/** A heading stays when something does before the next one as high. */
function refuseHeadings(judged: readonly Judged[]): void {
  let kept = 0
  // The level from which a heading above has something kept below it.
  let open = Number.POSITIVE_INFINITY
  for (const one of [...judged].reverse()) {
    const tag = tagOf(one.look.block)
    const level = /^h[1-6]$/u.test(tag) ? Number(tag.slice(1)) : null
    if (level === null) {
      if (one.score > 0 && one.look.words > 0) kept += 1
      continue
    }
    const heads = (kept > 0 || open > level) && !headsNothing(one, judged)
    if (one.score > 0 && !heads) refuse(one, REASONS.heading)
    if (one.score > 0) open = level
    else open = Math.min(open, level)
    kept = 0
  }
}

/** Whether all else in the element around a heading is left out, as in a box that asks to subscribe. */
function headsNothing({ look }: Judged, judged: readonly Judged[]): boolean {
  const box = look.block.path.at(-2)
  const rest = judged.slice(look.index + 1)
  const end = rest.findIndex(({ look: other }) => box === undefined || !other.block.path.includes(box))
  const within = (end === -1 ? rest : rest.slice(0, end)).filter(({ look: other }) => other.words > 0)
  return within.length > 0 && within.every(({ score }) => score <= 0)
}

function verdictOf({ look, home, score, reason }: Judged): Verdict {
  if (score > 0) return { kept: true }
  if (reason !== null) return { kept: false, reason, confidence: SURE }
  const why = look.link > 0.5 ? REASONS.links : home ? REASONS.unlike : REASONS.beside
  return { kept: false, reason: why, confidence: Math.round(10 / (1 + Math.exp(score))) / 10 }
}

/** Pictures between the first and the last run that stay, and right beside them, stay too, with their captions. */
function keepPictures(judged: readonly Judged[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const isText = judged.map(({ look, score }) => look.words > 0 && score > 0 && !isShown(look))
  const [first, last] = [isText.indexOf(true), isText.lastIndexOf(true)]
  return verdicts.map((verdict, index) => {
    const one = judged[index]
    if (!one || !(one.look.words === 0 || isShown(one.look))) return verdict
    const near = index >= first - ABOVE && index <= last + BELOW
    return one.home && near && (one.look.refusal === null || isElsewhere(one.look)) ? { kept: true } : verdict
  })
}

/** Whether a run is refused as a caption is, for standing where it does, and is a picture elsewhere. */
function isElsewhere({ refusal, block }: Look): boolean {
  return refusal === CAPTION_REASON && pictureElsewhere(block) !== null
}

/** Whether a run is a figure's whose picture is there. */
function isShown({ block }: Look): boolean {
  const figure = block.path.findLast(({ tagName }) => tagName === 'figure')
  return figure !== undefined && showsSaved(figure)
}
