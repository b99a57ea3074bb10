import { attribute } from '../../clean/html/tree.ts'
import { type DateOrder, type FoundDate, findDates, parseDate } from '../published.ts'
import { DATE_WORD, type Piece, type VisiblePage } from './visible-page.ts'

/** Characters before and after the headline within which a dateline stands. */
const BEFORE = 600
const AFTER = 1500
const LONGEST = 120
/** Characters of a day; what is shorter is a month or a year. */
const DAY = '2019-11-18'.length
const UPDATED =
  /\b(?:updated?|modified|edited|revised|aktualisiert|geändert|actualizado|atualizado|aggiornato)\b|mis à jour|modifié/i
const PUBLISHED = /\b(?:publi\w*|posted|created|veröffentlicht|erstellt|pubdate)\b/i
/** Begins a line that gives the day of publication wherever it stands. */
const FIRST_PUBLISHED =
  /^(?:(?:first|originally)\s+)?(?:published|posted|veröffentlicht|publié|publicado|pubblicato)\b/i
/** Dates of lives and events, as the hCard and hCalendar formats mark them. */
const OTHER = /\b(?:bday|dtstart|dtend|birth\w*|copyright\w*|event\w*|expir\w*)\b/i

/** A date that the page shows, and the line it stands on. */
export type VisibleDate = { readonly date: string; readonly printed: string }

/** The days of publication and of the last change that a page shows. */
export type VisibleDates = { readonly published: VisibleDate | null; readonly updated: VisibleDate | null }

type Rated = VisibleDate & { readonly kind: 'published' | 'updated' | 'said'; readonly score: number }

/** Where to look, and how to read what is found. */
export type DateHints = {
  /** Characters before the headline; null when the page has none. */
  readonly headline: number | null
  readonly order: DateOrder | null
  /** The day in the page's address, which the right one of several agrees with. */
  readonly addressDay: string | null
}

/**
 * Looks near the headline, since comments and lists of other articles bear dates too: elements whose
 * `datetime`, class or `itemprop` names a date come before other lines. Farther off only a line is believed
 * that begins with "published". A date without either word counts as publication.
 */
export function visibleDates(view: VisiblePage, hints: DateHints): VisibleDates {
  const marked = view.marked.filter(({ element, words }) => element.tagName === 'time' || DATE_WORD.test(words))
  const rated = [
    ...marked.flatMap((piece) => ratedDates(piece, 1, hints)),
    ...view.lines.flatMap((piece) => ratedDates(piece, DATE_WORD.test(piece.words) ? 0.7 : 0, hints)),
  ].sort((a, b) => b.score - a.score)
  const first = (kind: Rated['kind']): Rated | null => rated.find((date) => date.kind === kind) ?? null
  return { published: first('published') ?? first('said'), updated: first('updated') }
}

function ratedDates(piece: Piece, mark: number, { headline, order, addressDay }: DateHints): Rated[] {
  const { text, words, within, at, beside } = piece
  const from = headline ?? 0
  const near = at >= from - BEFORE && at <= from + AFTER
  if (text.length > LONGEST || OTHER.test(`${words} ${within}`) || !(near || (at > from && FIRST_PUBLISHED.test(text))))
    return []
  const far = near ? Math.abs(at - from) / AFTER : 2
  const score = mark - far - (at < from ? 0.3 : 0) - (beside ? 1 : 0)
  let before = 0
  return datesOf(piece, order).map(({ date, start, end }) => {
    const label = text.slice(before, start)
    before = end
    const kind = kindOf(label) ?? kindOf(words) ?? 'said'
    return { date, printed: text, kind, score: score + (addressDay !== null && date.startsWith(addressDay) ? 1 : 0) }
  })
}

function kindOf(text: string): 'published' | 'updated' | null {
  if (UPDATED.test(text))
    return PUBLISHED.test(text.replace(UPDATED, ' ')) && !/date|time/u.test(text) ? null : 'updated'
  return PUBLISHED.test(text) ? 'published' : null
}

/** The element's own date for machines, else those in its text; a time may stand between the day and its year. */
function datesOf({ element, text }: Piece, order: DateOrder | null): FoundDate[] {
  const stated = attribute(element, 'dateTime') || attribute(element, 'content')
  const date = stated === '' ? null : parseDate(stated, order)
  if (date !== null && date.length >= DAY) return [{ date, start: text.length, end: text.length }]
  if (!/\d/u.test(text)) return []
  const found = findDates(text, order)
  const withoutTimes = text.replace(/\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?/giu, (time) =>
    ' '.repeat(time.length),
  )
  return (found.length > 0 ? found : findDates(withoutTimes, order)).filter((one) => one.date.length >= DAY)
}
