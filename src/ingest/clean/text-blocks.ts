import type { Element, ElementContent } from 'hast'
import { CUES } from './cues.ts'
import type { Features } from './features.ts'
import type { Line } from './lines.ts'
import { type ListMark, listMarkOf, opensQuote } from './text-marks.ts'

/** A paragraph of the body: what was seen of it, and which of the seed's it is. */
export type BodyParagraph = { readonly index: number; readonly seen: Features }

/** Words of a heading, and of the prose below it. */
const HEADING_WORDS = { least: 2, most: 12 }
const PROSE_WORDS = 20
/** Share of a body's paragraphs above which short lines are its manner and no headings. */
const MOST_HEADINGS = 0.3

/**
 * The paragraphs of a text copy as elements: runs of items become lists, lines marked or signed as quotations
 * quotes, short lines above prose headings, all else paragraphs. Signs that the element stands for (bullets,
 * numbers, `>`) are not in its text.
 */
export function textBlocks(body: readonly BodyParagraph[]): Element[] {
  const isHeading = headingsOf(body)
  const elements: Element[] = []
  for (let at = 0; at < body.length; ) {
    const marks = marksAt(body, at)
    const quoted = marks.length > 1 ? 0 : quoteAt(body, at)
    const run = body.slice(at, at + Math.max(1, marks.length, quoted))
    if (marks.length > 1 && !isSpeech(marks)) elements.push(listElement(run, marks))
    else if (quoted > 0) elements.push(element('blockquote', run, run.map(quotedParagraph)))
    else for (const one of run) elements.push(element(isHeading[at] ? 'h2' : 'p', [one], [textNode(textOf(one))]))
    at += run.length
  }
  return elements
}

/** The marks of the items that stand here one below the other, of one kind, numbers in their order. */
function marksAt(body: readonly BodyParagraph[], at: number): ListMark[] {
  const marks: ListMark[] = []
  for (let next = at; next < body.length; next += 1) {
    const [one, before, last] = [body[next], body[next - 1], marks.at(-1)]
    const mark = one ? listMarkOf(textOf(one)) : null
    if (!mark || (last && !(follows(one, before) && mark.sign === last.sign && isNext(mark, last)))) break
    marks.push(mark)
  }
  return marks
}

/** Hyphens stand for dashes before what people say. */
function isSpeech(marks: readonly ListMark[]): boolean {
  return marks.some(({ sign, text }) => sign === '-' && /[?!]["”’»]?$/u.test(text))
}

function isNext({ number }: ListMark, last: ListMark): boolean {
  return number === null || last.number === null || number === last.number + 1
}

/** Whether a paragraph stands right below another, with nothing left out between them. */
function follows(one: BodyParagraph | undefined, before: BodyParagraph | undefined): boolean {
  return one !== undefined && before !== undefined && one.index === before.index + 1
}

/** How many paragraphs from here on are one quotation: marked line by line, or signed by whom they quote. */
function quoteAt(body: readonly BodyParagraph[], at: number): number {
  let marked = 0
  while (isMarked(body[at + marked]) && (marked === 0 || follows(body[at + marked], body[at + marked - 1]))) marked += 1
  if (marked > 0) return marked
  const [one, next] = [body[at], body[at + 1]]
  if (!one || !next || !follows(next, one)) return 0
  const signed = /^[—–―]\s?\p{Lu}/u.test(textOf(next)) && next.seen.words <= 14 && !/[.!?]$/u.test(textOf(next))
  return signed && (opensQuote(textOf(one)) || textOf(next).includes('(@')) ? 2 : 0
}

function isMarked(one: BodyParagraph | undefined): boolean {
  return one?.seen.paragraph.lines.every(({ text }) => /^>\s?\S/u.test(text)) ?? false
}

/**
 * Which paragraphs are headings: short lines between a sentence and prose, as far from either as paragraphs are
 * from each other; captions stand further off. Where many would be, as in a poem, or where no blank lines part
 * the paragraphs, none is.
 */
function headingsOf(body: readonly BodyParagraph[]): boolean[] {
  const usual = usualGap(body)
  const found = body.map((one, at) => {
    const [above, below] = [body[at - 1], body[at + 1]]
    if (!above || !below || !follows(below, one) || !above.seen.ends) return false
    const leads = below.seen.ends && below.seen.words >= PROSE_WORDS
    return leads && [one, below].every(({ seen }) => seen.paragraph.gap === usual) && couldHead(one.seen)
  })
  return usual > 0 && found.filter(Boolean).length <= body.length * MOST_HEADINGS ? found : body.map(() => false)
}

/** The blank lines that most often stand between two paragraphs of prose. */
function usualGap(body: readonly BodyParagraph[]): number {
  const counts = new Map<number, number>()
  for (const { seen } of body.slice(1)) {
    const { gap } = seen.paragraph
    if (seen.words >= PROSE_WORDS) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

function couldHead({ paragraph, words, byline, date, link, promotion }: Features): boolean {
  const { text, lines } = paragraph
  return (
    lines.length === 1 &&
    words >= HEADING_WORDS.least &&
    words <= HEADING_WORDS.most &&
    !(byline || date || link || promotion > 0) &&
    /^["“«¿¡]?[\p{Lu}\p{Lo}\p{N}].*[\p{L}\p{N}"”’»?？]$/u.test(text) &&
    !/[.!…。！:：;,，]["”’»]*$|\t|[@|•·]|^["“«].*["”»]$/u.test(text) &&
    !Object.values(CUES).some((cue) => cue.test(text))
  )
}

function listElement(run: readonly BodyParagraph[], marks: readonly ListMark[]): Element {
  const items = run.map((one, index) => element('li', [one], [textNode(marks[index]?.text ?? textOf(one))]))
  const start = marks[0]?.number ?? null
  const list = element(start === null ? 'ul' : 'ol', run, items)
  return start === null || start === 1 ? list : { ...list, properties: { start } }
}

function quotedParagraph(one: BodyParagraph): Element {
  const text = isMarked(one)
    ? one.seen.paragraph.lines.map((line) => line.text.replace(/^>\s?/u, '')).join(' ')
    : textOf(one)
  return element('p', [one], [textNode(text)])
}

function textOf({ seen }: BodyParagraph): string {
  return seen.paragraph.text
}

function textNode(value: string): ElementContent {
  return { type: 'text', value }
}

function element(tagName: string, run: readonly BodyParagraph[], children: ElementContent[]): Element {
  const [first, last] = [run[0]?.seen.paragraph.lines[0], run.at(-1)?.seen.paragraph.lines.at(-1)]
  const position = first && last ? { position: { start: pointAt(first), end: pointAt(last) } } : {}
  return { type: 'element', tagName, properties: {}, children, ...position }
}

function pointAt({ number, offset }: Line): NonNullable<Element['position']>['start'] {
  return { line: number, column: 1, offset }
}
