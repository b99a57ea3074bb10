import type { TextQuote } from '../model/locator.ts'
import { type Alignment, alignWords, type Pattern, type Word, wordsOf } from './align-words.ts'
import type { TextWindow } from './text-window.ts'

const PIECE = 40 // words: of a longer passage, only this much at either end is looked for

/** When a likeness is believed. All are shares of the words looked for, context included. */
export type Trust = {
  /** At most so much may differ. */
  readonly differ: number
  /** By so much must the best place beat the next. */
  readonly margin: number
}

const KEPT = 1 / 3 // of the passage's own words: with less, its neighbours are what was found

/**
 * Finds what a quote has become within a window of the text: the passage most like it, its context
 * counted. Null where nothing is like it enough, or two places are about as like.
 */
export function findLike(full: string, quote: TextQuote, window: TextWindow, trust: Trust): TextWindow | null {
  const text = wordsOf(full, window.from, window.to)
  const { exact, prefix, suffix } = quote
  const own = wordsOf(exact)
  const head = own[PIECE - 1]
  const tail = own[own.length - PIECE]
  if (own.length <= PIECE * 2 || !head || !tail) return aligned(full, text, quote, trust)
  const start = aligned(full, text, { exact: exact.slice(0, head.to), prefix, suffix: '' }, trust)
  const end = aligned(full, text, { exact: exact.slice(tail.from), prefix: '', suffix }, trust)
  return start && end && start.to <= end.from ? { from: start.from, to: end.to } : null
}

function aligned(full: string, text: readonly Word[], quote: TextQuote, trust: Trust): TextWindow | null {
  const pattern = patternOf(quote)
  const found = alignWords(text, pattern)
  if (!found) return null
  const { best, runnerUp } = found
  const size = pattern.words.length
  if (best.cost > size * trust.differ || runnerUp - best.cost < size * trust.margin) return null
  if (best.first >= best.last || !keepsWords(text, pattern, best)) return null
  return charactersOf(full, text, pattern, best, quote)
}

/** The words of a quote with its context, without those that the context's outer ends may have cut. */
function patternOf({ exact, prefix, suffix }: TextQuote): Pattern {
  const all = prefix + exact + suffix
  const [from, to] = [prefix.length, prefix.length + exact.length]
  const words = wordsOf(all).filter(
    (word) => (word.from > 0 || from === 0) && (word.to < all.length || suffix === '') && word.to > word.from,
  )
  const first = words.findIndex((word) => word.to > from)
  const last = words.findLastIndex((word) => word.from < to) + 1
  return { words, first: first < 0 ? words.length : first, last }
}

function keepsWords(text: readonly Word[], { words, first, last }: Pattern, best: Alignment): boolean {
  const own = words.slice(first, last)
  const there = new Set(text.slice(best.first, best.last).map(({ word }) => word))
  return own.filter(({ word }) => there.has(word)).length >= Math.floor(own.length * KEPT)
}

/** From words to characters: a passage that began or ended with a sign, or within a word, still does. */
function charactersOf(
  full: string,
  text: readonly Word[],
  { words, first, last }: Pattern,
  best: Alignment,
  { exact, prefix }: TextQuote,
): TextWindow | null {
  const [start, end] = [text[best.first], text[best.last - 1]]
  const [wantedStart, wantedEnd] = [words[first], words[last - 1]]
  if (!start || !end || !wantedStart || !wantedEnd) return null
  const lead = wantedStart.from - prefix.length
  const trail = prefix.length + exact.length - wantedEnd.to
  const into = wantedStart.word === start.word ? Math.max(0, -lead) : 0
  const short = wantedEnd.word === end.word ? Math.max(0, -trail) : 0
  const before = lead > 0 && full.startsWith(exact.slice(0, lead), start.from - lead) ? lead : 0
  const after = trail > 0 && full.startsWith(exact.slice(-trail), end.to) ? trail : 0
  return { from: start.from + into - before, to: end.to - short + after }
}
