import type { Block } from './article.ts'
import type { BlockPoint, Locator, TextQuote } from './locator.ts'
import { countWords, countWordsBefore } from './words.ts'

/** Between two blocks of the text that quotes are taken from. */
const BLOCK_BREAK = '\n\n'
const CONTEXT_LENGTH = 32 // UTF-16 units: what Hypothesis and others keep, so that quotes travel
const PLACE_QUOTE_LENGTH = 80 // UTF-16 units: about one line, enough to recognise where one was

/** An article's text with what it takes to describe and find places in it. Offsets are UTF-16 units. */
export type ArticleText = {
  readonly article: string
  readonly lang: string
  readonly blocks: readonly Pick<Block, 'id' | 'text'>[]
  /** All blocks, parted by a blank line; a block without text leaves no trace. */
  readonly full: string
  /** Where each block begins in `full`. */
  readonly starts: readonly number[]
  /** The place of a block in `blocks`, or null. */
  indexOf(block: string): number | null
  /** Words before each block, and at the end the words of all. Counted when first asked for. */
  wordsBefore(): readonly number[]
}

/** Builds the text of an article, in Node from its blocks as in the browser from its elements. */
export function createArticleText({
  id: article,
  lang,
  blocks,
}: {
  readonly id: string
  readonly lang: string
  readonly blocks: readonly Pick<Block, 'id' | 'text'>[]
}): ArticleText {
  const places = new Map<string, number>()
  const starts: number[] = []
  let full = ''
  for (const [index, { id, text }] of blocks.entries()) {
    if (text !== '' && full !== '') full += BLOCK_BREAK
    starts.push(full.length)
    full += text
    if (!places.has(id)) places.set(id, index)
  }
  let counted: readonly number[] | null = null
  const indexOf = (block: string): number | null => places.get(block) ?? null
  const wordsBefore = (): readonly number[] => {
    counted ??= sums(blocks.map(({ text }) => countWords(text, lang)))
    return counted
  }
  return { article, lang, blocks, full, starts, indexOf, wordsBefore }
}

function sums(counts: readonly number[]): readonly number[] {
  let total = 0
  return [0, ...counts.map((count) => (total += count))]
}

/** The offset in `full` of a point; null when its block is gone or shorter than the point is deep. */
export function toOffset(text: ArticleText, { block, offset }: BlockPoint): number | null {
  const index = text.indexOf(block)
  if (index === null || offset > (text.blocks[index]?.text.length ?? 0)) return null
  return (text.starts[index] ?? 0) + offset
}

/** The point at an offset in `full`; between two blocks, the end of the former. Null without any block. */
export function toPoint(text: ArticleText, offset: number): BlockPoint | null {
  for (let index = text.blocks.length - 1; index >= 0; index -= 1) {
    const block = text.blocks[index]
    const start = text.starts[index] ?? 0
    if (block && start <= offset && (block.text !== '' || index === 0)) {
      return { block: block.id, offset: Math.min(offset - start, block.text.length) }
    }
  }
  return null
}

/** How far into the article a point is, by words, 0 to 1. */
export function fractionAt(text: ArticleText, { block, offset }: BlockPoint): number {
  const index = text.indexOf(block)
  const before = text.wordsBefore()
  const total = before.at(-1) ?? 0
  if (index === null || total === 0) return 0
  const into = countWordsBefore(text.blocks[index]?.text ?? '', offset, text.lang)
  return Math.min(1, ((before[index] ?? 0) + into) / total)
}

/** The point a fraction of the words in: the way back from `fractionAt`, to within a word or so. */
export function pointAt(text: ArticleText, fraction: number): BlockPoint | null {
  const before = text.wordsBefore()
  const words = (before.at(-1) ?? 0) * fraction
  const found = text.blocks.findLastIndex((_, index) => (before[index] ?? 0) <= words)
  const index = Math.max(0, found)
  const block = text.blocks[index]
  if (!block) return null
  const own = (before[index + 1] ?? 0) - (before[index] ?? 0)
  const share = own === 0 ? 0 : Math.min(1, (words - (before[index] ?? 0)) / own)
  return { block: block.id, offset: wordStart(block.text, Math.round(block.text.length * share)) }
}

function wordStart(text: string, offset: number): number {
  if (offset >= text.length) return Math.max(0, text.trimEnd().lastIndexOf(' ') + 1)
  return Math.max(0, text.lastIndexOf(' ', offset) + 1)
}

/** Describes a place: where the reader is. Its quote is what comes next in the block. */
export function describePoint(text: ArticleText, start: BlockPoint): Locator {
  const index = text.indexOf(start.block)
  const from = toOffset(text, start)
  const quote =
    from === null || text.full === ''
      ? null
      : quoteOf(text.full, from, from + nextWords((text.blocks[index ?? 0]?.text ?? '').slice(start.offset)))
  return { article: text.article, start, end: null, quote, fraction: fractionAt(text, start) }
}

/** Describes a passage. Null when either point is not in the article, or nothing lies between them. */
export function describePassage(text: ArticleText, start: BlockPoint, end: BlockPoint): Locator | null {
  const from = toOffset(text, start)
  const to = toOffset(text, end)
  if (from === null || to === null || from >= to) return null
  return { article: text.article, start, end, quote: quoteOf(text.full, from, to), fraction: fractionAt(text, start) }
}

function quoteOf(full: string, from: number, to: number): TextQuote {
  return {
    exact: full.slice(from, to),
    prefix: wholeCharacters(full.slice(Math.max(0, from - CONTEXT_LENGTH), from)),
    suffix: wholeCharacters(full.slice(to, to + CONTEXT_LENGTH)),
  }
}

/** How long the quote of a place is: to the last whole word that fits. */
function nextWords(rest: string): number {
  if (rest.length <= PLACE_QUOTE_LENGTH) return rest.length
  const space = rest.slice(0, PLACE_QUOTE_LENGTH + 1).lastIndexOf(' ')
  return space > PLACE_QUOTE_LENGTH / 2 ? space : wholeCharacters(rest.slice(0, PLACE_QUOTE_LENGTH)).length
}

/** A cut may halve a surrogate pair; JSON and URLs carry only whole characters safely. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
