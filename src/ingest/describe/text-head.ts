import type { FieldName } from '../../model/article.ts'
import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { type Description, NOTHING_KNOWN } from '../read/reader.ts'
import { parseAuthors } from './authors.ts'
import { findByline } from './byline.ts'
import { findDate } from './published.ts'
import { findTitle } from './title.ts'

/** The paragraphs that say what the article is. */
export type TextHead = {
  readonly description: Description
  /** By index of the paragraph. */
  readonly feeds: ReadonlyMap<number, readonly FieldName[]>
}

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

  const title = findTitle(paragraphs, features, body)
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
