import { de, en, es, fr, it, nl, type ParsedComponents, type ParsedResult, pt, ru, sv, uk } from 'chrono-node'

/** A date as a text gives it. */
export type FoundDate = {
  /** ISO 8601, as precise as the text. */
  readonly date: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

/** A fixed "now": whatever would depend on it is rejected, so no date depends on the clock. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 }

const ISO =
  /\b(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?(?![\d-])/u
const MONTH_YEAR = /^\s*(\p{L}{3,})\.?,?\s+(\d{4})\s*$/u
const YEAR = /^\s*(1[5-9]\d\d|20\d\d)\s*$/u
/** `03/04/2025` is two days on two continents. */
const EITHER_ORDER = /^\s*0?(\d{1,2})[./-]0?(\d{1,2})[./-](\d{4})/u

const PARSERS = [
  en.strict,
  en.GB,
  fr.strict,
  de.strict,
  es.strict,
  pt.strict,
  it.strict,
  nl.strict,
  ru.strict,
  uk.strict,
  sv.strict,
]

/**
 * The first date of a text that names its year; null for none, and for what only means something on a
 * certain day ("yesterday", "Monday", "3 hours ago"). A time without a zone is dropped: it would be guessed.
 */
export function findDate(text: string): FoundDate | null {
  const iso = isoDate(text)
  if (iso) return iso
  if (!/\d{4}/u.test(text)) return null
  const either = EITHER_ORDER.exec(text)
  if (either?.[3] && Number(either[1]) <= 12 && Number(either[2]) <= 12 && either[1] !== either[2]) {
    return { date: either[3], start: 0, end: either[0].length }
  }
  for (const parser of PARSERS) {
    for (const result of parser.parse(text, REFERENCE)) {
      const date = preciseDate(result.start)
      if (date !== null && /\d{4}/u.test(result.text)) return found(date, result)
    }
  }
  return null
}

/** Reads a date field of its own, such as front matter: also a bare year or month. */
export function parseDate(text: string): string | null {
  const year = YEAR.exec(text)
  if (year?.[1]) return year[1]
  const month = MONTH_YEAR.exec(text)
  if (month) {
    const day = findDate(`1 ${month[1]} ${month[2]}`)
    if (day) return day.date.slice(0, 7)
  }
  return findDate(text)?.date ?? null
}

function isoDate(text: string): FoundDate | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [whole, year, month, day, hour, minute, second, zone] = match
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (Number.isNaN(Date.parse(date))) return null
  const place = { start: match.index, end: match.index + whole.length }
  if (hour === undefined || zone === undefined) return { date, ...place }
  const instant = `${date}T${hour}:${minute}:${second ?? '00'}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`
  return { date: Number.isNaN(Date.parse(instant)) ? date : instant, ...place }
}

function preciseDate(parts: ParsedComponents): string | null {
  if (!parts.isCertain('year') || !parts.isCertain('month') || !parts.isCertain('day')) return null
  const pad = (value: number | null, width = 2): string => String(value ?? 0).padStart(width, '0')
  const date = `${pad(parts.get('year'), 4)}-${pad(parts.get('month'))}-${pad(parts.get('day'))}`
  if (!parts.isCertain('hour') || !parts.isCertain('timezoneOffset')) return date
  const offset = parts.get('timezoneOffset') ?? 0
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
  return `${date}T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}:${pad(parts.get('second'))}${zone}`
}

function found(date: string, result: ParsedResult): FoundDate {
  return { date, start: result.index, end: result.index + result.text.length }
}
