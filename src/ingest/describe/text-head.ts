import type { FieldName } from '../../model/article.ts'
import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { type Description, NOTHING_KNOWN } from '../read/reader.ts'
import { type Byline, findByline } from './byline.ts'
import { languageOf } from './language.ts'
import { type DateOrder, orderOf } from './published.ts'
import { findTextDates } from './text-dates.ts'
import { findTitle } from './title.ts'

/** The paragraphs that say what the article is. */
export type TextHead = {
  readonly description: Description
  /** By index of the paragraph. */
  readonly feeds: ReadonlyMap<number, readonly FieldName[]>
}

/** Paragraphs a title may stand from the top for the line before it to be a section rather than a menu. */
const SHORT_HEAD = 8
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
  const textAt = (index: number): string => paragraphs[index]?.text ?? ''

  const title = findTitle(paragraphs, features, body)
  if (title !== null) feed(title, 'title')

  const printings = countPrintings(paragraphs)
  const order = dateOrder(paragraphs, features)
  const bylineBy = (headline: number | null): Byline | null =>
    findByline(
      signingLines(features, body, headline)
        .filter((index) => textAt(index) !== textAt(title ?? -1))
        .map((index) => ({
          index,
          text: textAt(index),
          words: features[index]?.words ?? 0,
          prose: isProse(features[index]),
          after: index > body.last,
          printings: printings.get(textAt(index)) ?? 1,
        })),
      headline,
      order,
    )
  const byline = bylineBy(title) ?? bylineBy(lastPrinting(paragraphs, body, title))
  if (byline) {
    feed(byline.index, 'byline')
    if (byline.source !== null) feed(byline.index, 'source')
  }

  const dates = findTextDates(paragraphs, features, body, title, order)
  for (const index of dates.published?.lines ?? []) feed(index, 'published')
  for (const index of dates.updated?.lines ?? []) feed(index, 'updated')

  const section = title === null ? null : findSection(features, textAt, title, feeds)
  if (section !== null) feed(section, 'section')

  const standfirst = title === null ? null : findStandfirst(features, body, title, feeds)
  if (standfirst !== null) feed(standfirst, 'standfirst')

  const description: Description = {
    ...NOTHING_KNOWN,
    title: title === null ? null : textAt(title),
    byline: byline?.printed ?? null,
    authors: byline?.authors ?? [],
    source: byline?.source ?? null,
    published: dates.published?.date ?? null,
    updated: dates.updated?.date ?? null,
    section: section === null ? null : textAt(section),
    standfirst: standfirst === null ? null : textAt(standfirst),
  }
  return { description, feeds }
}

/** A page may print its title in a bar on top and again where the article begins, beside byline and date. */
function lastPrinting(paragraphs: readonly Paragraph[], body: FoundBody, title: number | null): number | null {
  if (title === null) return null
  const text = paragraphs[title]?.text
  const last = paragraphs.findLastIndex((paragraph, index) => index <= body.first && paragraph.text === text)
  return Math.max(title, last)
}

function countPrintings(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Paragraphs around the title, within the body's beginning and below its end, in which the writers are named. */
const SIGNED = { above: 6, below: 30, inside: 5, ending: 3, after: 12 }
/** Words from which a paragraph that ends as a sentence is prose. */
const PROSE_WORDS = 20
/** Words of a line whose date is looked at. */
const DATED_WORDS = 30

function isProse(seen: Features | undefined): boolean {
  return seen?.ends === true && seen.words >= PROSE_WORDS
}

function signingLines(features: readonly Features[], body: FoundBody, title: number | null): number[] {
  const from = title === null ? 0 : Math.max(0, title - SIGNED.above)
  const to = Math.min(Math.max(body.first, title ?? 0) + SIGNED.inside, (title ?? body.first) + SIGNED.below)
  const around = (index: number): boolean => index >= from && index < to
  const atEnd = (index: number): boolean => index > body.last - SIGNED.ending && index <= body.last + SIGNED.after
  return features.map((_, index) => index).filter((index) => index !== title && (around(index) || atEnd(index)))
}

/** Which number is the month in this text's dates: by those that leave no doubt, else by its language. */
function dateOrder(paragraphs: readonly Paragraph[], features: readonly Features[]): DateOrder | null {
  const said = orderOf(
    paragraphs.filter((_, index) => (features[index]?.words ?? 0) <= DATED_WORDS).map(({ text }) => text),
  )
  if (said !== null) return said
  const lang = languageOf(
    paragraphs
      .filter((_, index) => isProse(features[index]))
      .map(({ text }) => text)
      .join(' '),
  )
  return lang === 'en' || lang === 'und' ? null : 'day first'
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
