import { monthOf } from './months.ts'
import { instantOf } from './zoned-time.ts'

/** A date as a text gives it. */
export type FoundDate = {
  /** ISO 8601, as precise as the text. */
  readonly date: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

/** Which of day and month comes first where both are numbers: `03/04/2025` is two days on two continents. */
export type DateOrder = 'day first' | 'month first'

const ISO = /(?<!\d)(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})(?![\d-])/u

/** A year, which page copies often glue to the time behind it ("NOV 20 20194:29 AM"). */
const YEAR = '(1[5-9]\\d\\d|20\\d\\d)(?=\\d{1,2}:\\d\\d|\\D|$)'
const DAY = '(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|[.ºª°])?'
/** Any word: which of them are months `monthOf` knows sooner than a pattern of some hundred names. */
const NAME = '(?<!\\p{L})([\\p{L}\\p{M}]{2,})(?!\\p{L})\\.?'
const OF = '\\s*(?:(?:de|of|del|di)(?!\\p{L})|[,/-])?\\s*'

/** The ways to write a day, and where year, month and day stand in each. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => string | null }[] = [
  {
    // 2019-11-19, 2019/11/19, 2019.11.19, 2019年11月19日, 2019년 11월 19일
    pattern: /(?<!\d)(\d{4})(?:\s?[年년]\s?|[-/.]\s?)(\d{1,2})(?:\s?[月월]\s?|[-/.]\s?)(\d{1,2})(?![\d-])[日일]?/gu,
    read: ([year, month, day]) => isoDay(year, Number(month), day),
  },
  {
    // 19 November 2019, 19. November 2019, 19 de noviembre de 2019, 19-Nov-2019
    pattern: new RegExp(`${DAY}${OF}${NAME}${OF}${YEAR}`, 'giu'),
    read: ([day, name, year]) => isoDay(year, monthOf(name ?? ''), day),
  },
  {
    // November 19, 2019; Nov. 19th 2019; (2019, November 19) has its year in front
    pattern: new RegExp(`${NAME}\\s*${DAY},?\\s*${YEAR}`, 'giu'),
    read: ([name, day, year]) => isoDay(year, monthOf(name ?? ''), day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})[.,]?\\s+${NAME}\\s+${DAY}(?!\\d)`, 'giu'),
    read: ([year, name, day]) => isoDay(year, monthOf(name ?? ''), day),
  },
]
/** 19/11/2019, 19.11.2019, 19-11-2019; a year of two digits only behind strokes or two full pairs. */
const NUMERIC =
  /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:1[5-9]|20)\d\d(?=\d{1,2}:\d\d|\D|$)|(?<=\/|\d\d\.\d\d\.)\d\d(?![\d.,/-]\d|\d))/gu

/**
 * The first date of a text that names its year; null for none, and for what only means something on a
 * certain day ("yesterday", "Monday", "3 hours ago"). A time without a zone is dropped: it would be guessed.
 */
export function findDate(text: string, order: DateOrder | null = null): FoundDate | null {
  return findDates(text, order)[0] ?? null
}

/**
 * Every date of a text that names its year, in its order.
 * @param order how to read two numbers that could each be the month; without it only their year is known
 */
export function findDates(text: string, order: DateOrder | null = null): FoundDate[] {
  if (!/\d{4}|\d[./]\d\d?[./]\d/u.test(text)) return []
  const found: FoundDate[] = []
  const take = (match: RegExpMatchArray, date: string | null): void => {
    const start = match.index ?? 0
    const end = start + match[0].length
    if (date !== null && found.every((other) => end <= other.start || start >= other.end))
      found.push({ date, start, end })
  }
  for (const { pattern, read } of FORMS) for (const match of text.matchAll(pattern)) take(match, read(match.slice(1)))
  for (const match of text.matchAll(NUMERIC)) take(match, numericDate(match, order))
  return found.sort((a, b) => a.start - b.start).map((date) => withInstant(text, date))
}

/** Reads a date field of its own, such as front matter: also a bare year or month, and `20191118`. */
export function parseDate(text: string, order: DateOrder | null = null): string | null {
  const [, year, inYear, day] = /^\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?\s*$/u.exec(text) ?? []
  if (year !== undefined) return isoDay(year, Number(inYear), day)
  const bare = /^\s*((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*$/u.exec(text)
  if (bare) return text.trim()
  const named = /^\s*(\p{L}{3,})\.?,?\s+((?:1[5-9]|20)\d\d)\s*$/u.exec(text)
  const month = monthOf(named?.[1] ?? '')
  if (named && month !== null) return `${named[2]}-${pad(month)}`
  return findDate(text, order)?.date ?? null
}

/** What the unmistakable dates among some lines say of the order in the others. */
export function orderOf(texts: readonly string[]): DateOrder | null {
  let [dayFirst, monthFirst] = [0, 0]
  for (const text of texts) {
    for (const [, first, , second] of text.matchAll(NUMERIC)) {
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1
      if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1
    }
  }
  return dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'day first' : 'month first'
}

function numericDate([, first, sign, second, year]: RegExpMatchArray, order: DateOrder | null): string | null {
  const [a, b] = [Number(first), Number(second)]
  const full = year?.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year
  if (a > 12 || a === b) return isoDay(full, b, first)
  if (b > 12) return isoDay(full, a, second)
  // Nobody writes the month first and dots behind it.
  const settled = sign === '.' ? 'day first' : order
  if (settled === null) return a > 0 && b > 0 && year?.length === 4 ? year : null
  return settled === 'day first' ? isoDay(full, b, first) : isoDay(full, a, second)
}

function isoDay(year: string | undefined, month: number | null, day: string | undefined): string | null {
  if (year === undefined || month === null || day === undefined) return null
  const [y, d] = [Number(year), Number(day)]
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(y, month, 0)).getUTCDate() : 0
  return y >= 1500 && y < 2100 && d >= 1 && d <= last ? `${year}-${pad(month)}-${pad(d)}` : null
}

function withInstant(text: string, found: FoundDate): FoundDate {
  if (found.date.length < 10) return found
  const iso = ISO.exec(text.slice(found.start))
  if (iso?.index === 0) {
    const [whole, day, minutes, seconds, zone = ''] = iso
    const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
    const instant = `${day}T${minutes}:${seconds ?? '00'}${offset}`
    if (!Number.isNaN(Date.parse(instant))) return { ...found, date: instant, end: found.start + whole.length }
  }
  const spoken = instantOf(found.date, text.slice(found.end))
  return spoken ? { ...found, date: spoken.instant, end: found.end + spoken.length } : found
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
