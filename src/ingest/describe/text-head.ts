import type { FieldName } from '../../model/article.ts'
import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { type Description, NOTHING_KNOWN } from '../read/reader.ts'
import { parseAuthors } from './authors.ts'
import { findByline } from './byline.ts'
import { foldedText } from './fold.ts'
import { findDate } from './published.ts'

/** The paragraphs that say what the article is. */
export type TextHead = {
  readonly description: Description
  /** By index of the paragraph. */
  readonly feeds: ReadonlyMap<number, readonly FieldName[]>
}

/** Words a title may have. */
const TITLE_WORDS = { least: 2, most: 30 }
/** Paragraphs a title may stand from the top for the line before it to be a section rather than a menu. */
const SHORT_HEAD = 8
const UPDATED = /\b(?:updated|modified|last changed|edited)\b/iu
const PUBLISHED = /\b(?:published|posted|first|created|on)\b/iu

/** Reads title, byline, source, date, section and standfirst from what stands around the body. */
export function describeText(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  body: FoundBody,
): TextHead {
  const feeds = new Map<number, FieldName[]>()
  const feed = (index: number, field: FieldName): void => {
    feeds.set(index, [...(feeds.get(index) ?? []), field])
  }
  const outside = paragraphs.map((_, index) => index).filter((index) => index < body.first || index > body.last)
  const head = outside.filter((index) => index < body.first)
  const textAt = (index: number): string => paragraphs[index]?.text ?? ''

  const title = findTitle(paragraphs, features, head)
  if (title !== null) feed(title, 'title')

  const byline = findByline(
    head
      .filter((index) => index !== title)
      .map((index) => ({ index, text: textAt(index), words: features[index]?.words ?? 0 })),
    title,
  )
  if (byline) {
    feed(byline.index, 'byline')
    if (byline.source !== null) feed(byline.index, 'source')
  }

  const dates = findDates(
    outside.filter((index) => index !== title && features[index]?.date),
    textAt,
    title ?? 0,
  )
  if (dates.published) feed(dates.published.index, 'published')
  if (dates.updated) feed(dates.updated.index, 'updated')

  const section = title === null ? null : findSection(features, textAt, title, feeds)
  if (section !== null) feed(section, 'section')

  const standfirst = title === null ? null : findStandfirst(features, body, title, feeds)
  if (standfirst !== null) feed(standfirst, 'standfirst')

  const description: Description = {
    ...NOTHING_KNOWN,
    title: title === null ? null : textAt(title),
    byline: byline?.printed ?? null,
    authors: byline ? parseAuthors(byline.printed) : [],
    source: byline?.source ?? null,
    published: dates.published?.date ?? null,
    updated: dates.updated?.date ?? null,
    section: section === null ? null : textAt(section),
    standfirst: standfirst === null ? null : textAt(standfirst),
  }
  return { description, feeds }
}

/** The most title-like paragraph of the head: printed more than once, near the body, longer than a menu entry. */
function findTitle(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  head: readonly number[],
): number | null {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) counts.set(foldedText(text), (counts.get(foldedText(text)) ?? 0) + 1)
  let best: { index: number; score: number } | null = null
  for (const index of head) {
    const seen = features[index]
    const text = paragraphs[index]?.text ?? ''
    if (!seen || seen.byline || seen.date || seen.link || seen.promotion > 0) continue
    if (seen.words < TITLE_WORDS.least || seen.words > TITLE_WORDS.most) continue
    const repeated = Math.min(2, (counts.get(foldedText(text)) ?? 1) - 1)
    const next = features[index + 1]
    const score =
      Math.min(seen.words, 9) * 0.6 +
      (seen.words >= 5 ? repeated * 2 : 0) +
      (next?.byline || next?.date ? 1.5 : 0) -
      Math.min(6, (head.length - index) * 0.15) -
      (/[.,;]$/u.test(text) ? 2 : 0)
    if (best === null || score > best.score) best = { index, score }
  }
  return best && firstPrinting(paragraphs, best.index)
}

/** Of several printings close to each other, the first is the title and the others repeat it. */
function firstPrinting(paragraphs: readonly Paragraph[], index: number): number {
  const title = foldedText(paragraphs[index]?.text ?? '')
  const from = Math.max(0, index - SHORT_HEAD)
  const first = paragraphs.slice(from, index).findIndex(({ text }) => foldedText(text) === title)
  return first === -1 ? index : from + first
}

type DatedLine = { readonly index: number; readonly date: string }

function findDates(
  dated: readonly number[],
  textAt: (index: number) => string,
  title: number,
): { published: DatedLine | null; updated: DatedLine | null } {
  const found = dated.flatMap((index) => {
    const text = textAt(index)
    const date = findDate(text)?.date
    if (date === undefined) return []
    const updated = UPDATED.test(text) && !/\b(?:published|posted)\b/iu.test(text)
    const near = Math.abs(index - title) <= 8 ? 2 : 0
    return [{ index, date, updated, rank: near + (PUBLISHED.test(text) ? 1 : 0) }]
  })
  const ranked = found.sort((a, b) => b.rank - a.rank || a.index - b.index)
  return {
    published: ranked.find((line) => !line.updated) ?? null,
    updated: ranked.find((line) => line.updated) ?? null,
  }
}

/** The short line above the title, when there is no menu above it. */
function findSection(
  features: readonly Features[],
  textAt: (index: number) => string,
  title: number,
  feeds: ReadonlyMap<number, unknown>,
): number | null {
  if (title > SHORT_HEAD) return null
  for (let index = title - 1; index >= 0; index -= 1) {
    const seen = features[index]
    const text = textAt(index)
    if (!seen || feeds.has(index) || seen.date || seen.byline || seen.link || seen.promotion > 0) continue
    return seen.words <= 4 && !seen.ends && /^[\p{Lu}\p{Lo}]/u.test(text) && !isWeekday(text) ? index : null
  }
  return null
}

function findStandfirst(
  features: readonly Features[],
  body: FoundBody,
  title: number,
  feeds: ReadonlyMap<number, unknown>,
): number | null {
  for (let index = title + 1; index < body.first; index += 1) {
    const seen = features[index]
    if (
      seen &&
      !feeds.has(index) &&
      seen.ends &&
      seen.words >= 6 &&
      seen.promotion === 0 &&
      !seen.byline &&
      !seen.date
    ) {
      return index
    }
  }
  return null
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'uk', 'pl', 'ja', 'zh'].flatMap((lang) => {
    const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2000, 0, 2 + day))).toLowerCase())
  }),
)

/** Whether a text is the name of a weekday and nothing else. */
export function isWeekday(text: string): boolean {
  return WEEKDAYS.has(text.toLowerCase().replace(/[,.]$/u, ''))
}
