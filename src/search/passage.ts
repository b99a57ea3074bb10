import { createArticleText, describePassage } from '../model/article-text.ts'
import type { BlockText } from './html-blocks.ts'
import { createWordScanner } from './index/scan-words.ts'
import type { Mark, Passage } from './port.ts'
import type { Run } from './runs.ts'
import { type Stem, WHOLE } from './stems.ts'
import type { Token, Tokenizer } from './tokens.ts'

/** One word or phrase of the query, as it is looked for in a text's tokens. */
export type Target = {
  /** Words it consists of: a phrase found is worth more than one of its words. */
  readonly weight: number
  readonly runsIn: (tokens: readonly StemmedToken[], tokenize: Tokenizer) => readonly Run[]
}

/** A word of a text, with its stem in the text's language. */
export type StemmedToken = Token & { readonly stem: string }

const PASSAGE_LENGTH = 200 // UTF-16 units: two or three lines on a phone
const SPAN_LENGTH = 150 // UTF-16 units: what is marked must leave room for what stands around it
const ELLIPSIS = '…'

/** A stretch of one block, with the marked words in it. */
type Window = { readonly start: number; readonly end: number; readonly worth: number }
type Span = { readonly target: number; readonly start: number; readonly end: number }

/**
 * The passage with most of the query's words, the earliest of several; null where the body has none.
 * @param stem of the article's language
 */
export function choosePassage(
  article: { readonly id: string; readonly lang: string },
  blocks: readonly BlockText[],
  targets: readonly Target[],
  stem: Stem = WHOLE,
): Passage | null {
  const scan = createWordScanner(article.lang)
  const tokenize = (text: string) => {
    const tokens: StemmedToken[] = []
    scan(text, (word, start, end) => tokens.push({ word, start, end, stem: stem(word) }))
    return tokens
  }
  let best: { block: BlockText; tokens: readonly Token[]; spans: readonly Span[]; window: Window } | null = null
  const most = targets.reduce((sum, { weight }) => sum + weight, 0)
  for (const block of blocks) {
    if (best !== null && best.window.worth >= most) break
    const tokens = tokenize(block.text)
    const spans = spansOf(tokens, targets, tokenize)
    const window = bestWindow(spans, targets)
    if (window !== null && window.worth > (best?.window.worth ?? 0)) best = { block, tokens, spans, window }
  }
  if (best === null) return null
  const { block, window } = best
  const locator = describePassage(
    createArticleText({ ...article, blocks }),
    { block: block.id, offset: window.start },
    { block: block.id, offset: window.end },
  )
  return locator && { locator, ...excerpt(block.text, best.tokens, window, best.spans) }
}

function spansOf(tokens: readonly StemmedToken[], targets: readonly Target[], tokenize: Tokenizer): readonly Span[] {
  return targets
    .flatMap(({ runsIn }, target) =>
      runsIn(tokens, tokenize).map(({ first, last }) => ({
        target,
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function bestWindow(spans: readonly Span[], targets: readonly Target[]): Window | null {
  let best: Window | null = null
  for (const [index, { start }] of spans.entries()) {
    const seen = new Set<number>()
    let worth = 0
    let end = start
    for (let at = index; at < spans.length; at += 1) {
      const span = spans[at]
      if (span === undefined || (seen.size > 0 && span.end - start > SPAN_LENGTH)) break
      if (seen.has(span.target)) continue
      seen.add(span.target)
      worth += targets[span.target]?.weight ?? 0
      end = Math.max(end, span.end)
    }
    if (worth > (best?.worth ?? 0)) best = { start, end, worth }
  }
  return best
}

/** The text around a window, cut between words, with every marked word in it. */
function excerpt(text: string, tokens: readonly Token[], window: Window, spans: readonly Span[]) {
  const room = Math.max(0, PASSAGE_LENGTH - (window.end - window.start)) / 2
  const from = window.start - room <= 0 ? 0 : (tokens.find(({ start }) => start >= window.start - room)?.start ?? 0)
  const to = window.end + room >= text.length ? text.length : endOfWord(text, tokens, window.end + room, window.end)
  const before = from > 0 ? ELLIPSIS : ''
  const after = to < text.length ? ELLIPSIS : ''
  // One line, with every character in its place.
  const line = text.slice(from, to).replace(/\s/g, ' ')
  const marks: Mark[] = []
  for (const { start, end } of spans) {
    if (start < from || end > to) continue
    const [last] = marks.slice(-1)
    const shift = before.length - from
    if (last && start + shift < last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], end + shift)]
    else marks.push([start + shift, end + shift])
  }
  return { text: `${before}${line}${after}`, marks }
}

/** The end of the last word before `limit`, with the punctuation that follows it. */
function endOfWord(text: string, tokens: readonly Token[], limit: number, least: number): number {
  const end = Math.max(least, tokens.findLast((token) => token.end <= limit)?.end ?? least)
  return end + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0)
}
