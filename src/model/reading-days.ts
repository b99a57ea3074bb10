import { type Json, parseKey, type Records } from './records.ts'

/** Words that were read, and how long that took. */
export type ReadSample = { readonly words: number; readonly ms: number }

/**
 * The value of `day:DATE:DEVICE`: how long one device was read on that day, in milliseconds, and how
 * many words at which pace, by class. Classes rather than a mean, so that the sum over days still has
 * a median, which neither skimming nor a cup of tea moves.
 */
export type DayValue = { readonly ms: number; readonly words: readonly number[] }

/** A day's reading, all devices together. `day` is the date where the reader was: `2026-11-24`. */
export type ReadingDay = DayValue & { readonly day: string }

/** How fast the reader reads, words a minute: half of all words lie between `slow` and `fast`. */
export type Pace = { readonly slow: number; readonly usual: number; readonly fast: number }

const SLOWEST = 60 // words a minute: below, the reader was elsewhere
const CLASSES_PER_DOUBLING = 4
const CLASSES = 16 // up to 960 words a minute: above, nobody reads (Brysbaert, 2019)
const ENOUGH = 2_000 // words: fewer say little about a reader

export const NOTHING_READ: DayValue = { ms: 0, words: Array.from({ length: CLASSES }, () => 0) }

/** Adds what was read to a day's value; the same value for a skim, and for what took too long to be reading. */
export function addSample(value: DayValue, { words, ms }: ReadSample): DayValue {
  const pace = (words / ms) * 60_000
  const found = Math.floor(Math.log2(pace / SLOWEST) * CLASSES_PER_DOUBLING)
  if (!(found >= 0 && found < CLASSES)) return value
  return { ms: value.ms + ms, words: value.words.map((count, index) => (index === found ? count + words : count)) }
}

/** Reads the value of a `day:` record; null for a tombstone and for what is none. */
export function parseDay(value: Json | undefined): DayValue | null {
  if (typeof value !== 'object' || value === null || !('ms' in value)) return null
  const { ms, words } = value
  if (!isAmount(ms) || !Array.isArray(words) || words.length !== CLASSES) return null
  const counts = words.filter(isAmount)
  return counts.length === CLASSES ? { ms, words: counts } : null
}

/** Derives the days from their records, the oldest first: devices never write each other's, and are summed. */
export function deriveDays(records: Records): readonly ReadingDay[] {
  const days = new Map<string, DayValue>()
  for (const [text, { value }] of records) {
    const key = parseKey(text)
    const found = key?.kind === 'day' ? parseDay(value) : null
    if (key?.kind !== 'day' || !found) continue
    const { ms, words } = days.get(key.day) ?? NOTHING_READ
    days.set(key.day, { ms: ms + found.ms, words: words.map((count, index) => count + (found.words[index] ?? 0)) })
  }
  return [...days].map(([day, value]) => ({ day, ...value })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/**
 * So many days in a row up to `last`, those without reading included.
 * @param last a date, `2026-11-24`
 */
export function daysUpTo(days: readonly ReadingDay[], last: string, count: number): readonly ReadingDay[] {
  const known = new Map(days.map((day) => [day.day, day]))
  return Array.from({ length: count }, (_, index) => {
    // Counted in UTC, where every day has 24 hours.
    const day = new Date(Date.parse(last) - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10)
    return known.get(day) ?? { day, ...NOTHING_READ }
  })
}

/** All words of a day. */
export function wordsOf({ words }: DayValue): number {
  return words.reduce((sum, count) => sum + count, 0)
}

/** The reader's own pace; null until enough was read to tell. */
export function paceOf(days: readonly DayValue[]): Pace | null {
  const counts = NOTHING_READ.words.map((_, index) => days.reduce((sum, { words }) => sum + (words[index] ?? 0), 0))
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < ENOUGH) return null
  return {
    slow: quantile(counts, total / 4),
    usual: quantile(counts, total / 2),
    fast: quantile(counts, (total * 3) / 4),
  }
}

/** The pace below which so many words were read; within a class as if they were spread evenly. */
function quantile(counts: readonly number[], wanted: number): number {
  let left = wanted
  for (const [index, count] of counts.entries()) {
    if (left <= count && count > 0) return SLOWEST * 2 ** ((index + left / count) / CLASSES_PER_DOUBLING)
    left -= count
  }
  return SLOWEST * 2 ** (CLASSES / CLASSES_PER_DOUBLING)
}

/** Whole minutes that so many words take, between the reader's fast and slow; at least 1. */
export function minutesBetween(words: number, { slow, fast }: Pace): readonly [least: number, most: number] {
  const least = Math.max(1, Math.round(words / fast))
  return [least, Math.max(least, Math.round(words / slow))]
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
