import { attribute } from '../../clean/html/tree.ts'
import { type DateOrder, parseDate } from '../published.ts'
import { DATE_WORD, type Piece, type VisiblePage } from './visible-page.ts'

/** Characters before and after the headline within which a dateline stands. */
const BEFORE = 600
const AFTER = 1500
const LONGEST = 120
const UPDATED =
  /\b(?:updated?|modified|edited|revised|aktualisiert|geändert|actualizado|atualizado|aggiornato)\b|mis à jour|modifié/iu
const PUBLISHED = /\b(?:publi\w*|posted|created|veröffentlicht|erstellt|pubdate)\b/iu
/** Dates of lives and events, as the hCard and hCalendar formats mark them. */
const OTHER = /\b(?:bday|dtstart|dtend|birth\w*|copyright\w*|event\w*|expir\w*)\b/iu

/** A date as the page shows it near its headline. */
export type VisibleDate = { readonly printed: string; readonly date: string }

/** Which of a page's dates is meant. */
export type DateKind = 'published' | 'updated'

type Candidate = { readonly piece: Piece; readonly kind: DateKind | 'said'; readonly score: number }

/**
 * The lines and marked elements that may bear the article's dates, the likeliest first. They stand near the
 * headline, since comments and lists of other articles bear dates too: elements whose `datetime`, class or
 * `itemprop` names a date come before other lines.
 * @param headline characters before the headline; null when the page has none
 */
export function datePieces(view: VisiblePage, headline: number | null): Candidate[] {
  const from = headline ?? 0
  const rate = (piece: Piece, marked: number): Candidate[] => {
    const { text, words, at, beside } = piece
    if (at < from - BEFORE || at > from + AFTER || text.length > LONGEST || OTHER.test(words)) return []
    const said = `${text} ${words}`
    const kind = PUBLISHED.test(said) ? 'published' : UPDATED.test(said) ? 'updated' : 'said'
    const far = Math.abs(at - from) / AFTER
    return [{ piece, kind, score: marked - far - (at < from ? 0.3 : 0) - (beside ? 1 : 0) }]
  }
  const marked = view.marked.filter(({ element, words }) => element.tagName === 'time' || DATE_WORD.test(words))
  return [
    ...marked.flatMap((piece) => rate(piece, 1)),
    ...view.lines.flatMap((piece) => rate(piece, DATE_WORD.test(piece.words) ? 0.7 : 0)),
  ].sort((a, b) => b.score - a.score)
}

/** The day that the likeliest piece of a kind gives; pieces that say neither kind count as publication. */
export function visibleDate(pieces: readonly Candidate[], kind: DateKind, order: DateOrder | null): VisibleDate | null {
  const own = pieces.filter((piece) => piece.kind === kind)
  const unsaid = kind === 'published' ? pieces.filter((piece) => piece.kind === 'said') : []
  for (const { piece } of [...own, ...unsaid]) {
    const stated = attribute(piece.element, 'dateTime') || attribute(piece.element, 'content')
    const date = (stated === '' ? null : parseDate(stated, order)) ?? dateIn(piece.text, order)
    if (date !== null && date.length >= '2019-11-18'.length) return { printed: piece.text || stated, date }
  }
  return null
}

/** A time may stand between the day and its year. */
function dateIn(text: string, order: DateOrder | null): string | null {
  if (!/\d/u.test(text)) return null
  return (
    parseDate(text, order) ?? parseDate(text.replace(/\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?/giu, ' '), order)
  )
}
