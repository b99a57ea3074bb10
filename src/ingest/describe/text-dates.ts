import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { type DateOrder, findDates } from './published.ts'

/** A date, as ISO 8601, and the paragraphs that say it. */
export type DatedLines = { readonly lines: readonly number[]; readonly date: string }

export type TextDates = { readonly published: DatedLines | null; readonly updated: DatedLines | null }

/** Words of a line that is no more than a date with what belongs to it. */
const MOST_WORDS = 30
/** Paragraphs around the title, into the body and below it in which the date stands; further off are clocks, comments and other articles. */
const NEAR = { above: 8, below: 40, inside: 6, after: 5 }
const UPDATED =
  /\b(?:updated?|modified|last changed|edited|aktualisiert|actualizad[oa]|atualizad[oa]|mis à jour|aggiornat[oa]|bijgewerkt|обновлено)\b|更新/iu
const PUBLISHED =
  /\b(?:published?|posted|first|created|original(?:ly)?|written|veröffentlicht|publicad[oa]|publié|pubblicato|geplaatst|опубликовано)\b|発行|公開|发布|入力|입력/iu
const COPYRIGHT = /©|\(c\)|\bcopyright\b/iu
/** A line that starts a date which the next ones end: "20", "Nov", "2019", as boxes beside headlines do. */
const PIECE = /^\p{L}{3,10}\.?(?: \d{1,2})?,?$|^\d{1,2}\.?$|^\d{4}$|^\d{1,2}:\d\d$/u
const PIECES = 3

type Candidate = DatedLines & { readonly updated: boolean; readonly rank: number }

/**
 * The day it appeared and the day it last changed, from the lines about the title and at the body's end. A
 * label says which is which; where only a change is dated, the article is filed under that day too. A clock in
 * the page's head, a caption's or a comment's date is none of the two.
 */
export function findTextDates(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  body: FoundBody,
  title: number | null,
  order: DateOrder | null,
): TextDates {
  const found: Candidate[] = []
  const top = title ?? Math.max(0, body.first - NEAR.above)
  paragraphs.forEach(({ text }, index) => {
    if (index === title || (features[index]?.words ?? 0) > MOST_WORDS || COPYRIGHT.test(text)) return
    const near = nearness(index, top, body)
    if (near === null) return
    let from = 0
    findDates(text, order).forEach(({ date, start, end }, nth) => {
      const label = text.slice(from, start)
      const whole =
        nth === 0 ? `${paragraphs[index - 1]?.text.endsWith(':') ? paragraphs[index - 1]?.text : ''} ${label}` : label
      from = end
      const published = PUBLISHED.test(whole)
      const updated = !published && (UPDATED.test(label) || /^[\s:]*(?:updated|更新)/iu.test(text.slice(end, end + 12)))
      // What a sentence mentions is seldom the day it was printed.
      const mentioned =
        text.length - (end - start) > (features[index]?.ends ? 40 : 75) && !published && !updated ? 4 : 0
      if (!near.far || published || (near.foot && SIGNED.test(text))) {
        found.push({ lines: [index], date, updated, rank: near.rank + (published ? 2 : 0) - mentioned })
      }
    })
  })
  if (found.length === 0) found.push(...datesInPieces(paragraphs, top, body))
  const ranked = found
    .filter(({ rank }) => rank > -2)
    .sort((a, b) => b.rank - a.rank || (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
  const updated = ranked.find((line) => line.updated) ?? null
  return { published: ranked.find((line) => !line.updated) ?? updated, updated }
}

const SIGNED = /\b(?:by|von|por|par|on|am)\b/iu

/** How near a line is to the title; null where no date of the article stands. */
function nearness(index: number, title: number, body: FoundBody): { rank: number; far: boolean; foot: boolean } | null {
  if (index < title)
    return index >= title - NEAR.above ? { rank: 2 - (title - index) * 0.3, far: false, foot: false } : null
  if (index <= Math.max(body.first, title) + NEAR.inside && index <= title + NEAR.below) {
    return { rank: 3 - (index - title) * 0.1, far: false, foot: false }
  }
  const foot = index >= body.last - 2 && index <= body.last + NEAR.after
  return { rank: foot ? 0 : -1, far: true, foot }
}

function datesInPieces(paragraphs: readonly Paragraph[], title: number, body: FoundBody): Candidate[] {
  for (let index = Math.max(0, title - NEAR.above); index <= Math.min(body.first, title + NEAR.below); index += 1) {
    const lines: number[] = []
    for (let at = index; at < index + PIECES && PIECE.test(paragraphs[at]?.text ?? ''); at += 1) lines.push(at)
    while (lines.length > 1) {
      const words = lines.map((at) => paragraphs[at]?.text ?? '')
      const [date] = findDates(words.filter((word) => !word.includes(':')).join(' '))
      if (date && /^\d{4}$/u.test(words.at(-1) ?? '')) return [{ lines, date: date.date, updated: false, rank: 1 }]
      lines.pop()
    }
  }
  return []
}
