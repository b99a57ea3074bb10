import { foldedText } from '../fold.ts'
import type { Piece, VisiblePage } from './visible-page.ts'

/** Signs that part a title from the publication's name, the section or the writer. */
const SIGN = /\s+[|\-–—·:«»•/]+\s+|\s*[|｜_]\s*|\s+::\s+/gu
/** How alike a heading and a stated title are when one is the other's variant, 0 to 1. */
const ALIKE = 0.45
/** What a heading loses that stands behind a sign in a title: a masthead. */
const TAIL = 0.4
/** A title this short is no evidence by itself. */
const SHORTEST = 4

/** The article's title as the page prints it, and where. */
export type Headline = { readonly title: string; readonly piece: Piece | null }

/**
 * Finds the heading that says what the page states as its title, in whichever wording, and believes the
 * heading: it is what the reader saw, without the tails that titles get for search engines. Where no heading
 * agrees, the first stated title stands, without a tail that names the publication.
 * @param stated titles that the page states of itself, the most trusted first
 * @param source names of the publication
 */
export function findHeadline(view: VisiblePage, stated: readonly string[], source: readonly string[]): Headline | null {
  const outlets = new Set(source.map(foldedText))
  const claims = [...new Set(stated.map((title) => withoutTail(title, outlets)))]
  const folded = [...new Set(claims.map(foldedText))]
  const tails = new Set(stated.flatMap((title) => splitTitle(title).slice(1)).map(({ text }) => foldedText(text)))
  let best: { piece: Piece; score: number } | null = null
  for (const piece of view.headings) {
    const text = foldedText(piece.text)
    const isHeading = piece.oneLine || /^h\d$/u.test(piece.element.tagName)
    if (text.length < SHORTEST || outlets.has(text) || !isHeading) continue
    const alike = Math.max(0, ...folded.map((claim) => likeness(text, claim)))
    const score = alike + rank(piece) - (tails.has(text) ? TAIL : 0)
    if (alike >= ALIKE && (best === null || score > best.score)) best = { piece, score }
  }
  if (best) return { title: best.piece.text, piece: best.piece }
  const printed = printedLine(view.lines, claims)
  if (printed) return { title: printed.text, piece: printed }
  const [title] = claims
  const lonely = view.headings.filter(({ element, text }) => element.tagName === 'h1' && !outlets.has(foldedText(text)))
  if (title !== undefined) return { title, piece: lonely[0] ?? null }
  return lonely.length === 1 && lonely[0] ? { title: lonely[0].text, piece: lonely[0] } : null
}

/** A line that is a stated title, or all of it before a sign. */
function printedLine(lines: readonly Piece[], claims: readonly string[]): Piece | null {
  const wanted = new Set<string>()
  for (const claim of claims) {
    for (const { end } of splitTitle(claim)) wanted.add(foldedText(claim.slice(0, end)))
  }
  return lines.find(({ text, beside }) => !beside && text.length > SHORTEST && wanted.has(foldedText(text))) ?? null
}

/** Of headings that are alike, the highest is meant. */
function rank({ element, beside }: Piece): number {
  const level = element.tagName === 'h1' ? 0.3 : /^h[23]$/u.test(element.tagName) ? 0.05 : 0
  return level - (beside ? 0.2 : 0)
}

/** Dice's coefficient over pairs of letters: no words needed, so that it holds for every script. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) * 4 < Math.max(a.length, b.length)) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) shared += 1
    pairs.set(pair, left - 1)
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2)
}

/** A title without what a sign parts off, at either end, when that is the publication's name. */
export function withoutTail(title: string, outlets: ReadonlySet<string>): string {
  const parts = splitTitle(title)
  while (parts.length > 1 && outlets.has(foldedText(parts.at(-1)?.text ?? ''))) parts.pop()
  while (parts.length > 1 && outlets.has(foldedText(parts[0]?.text ?? ''))) parts.shift()
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last ? title.slice(first.start, last.end) : title
}

type Part = { readonly text: string; readonly start: number; readonly end: number }

/** The parts of a title between signs. */
export function splitTitle(title: string): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const match of title.matchAll(SIGN)) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  parts.push({ text: title.slice(start), start, end: title.length })
  return parts.filter(({ text }) => text.trim() !== '')
}
