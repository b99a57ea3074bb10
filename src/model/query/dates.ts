/*
 * Dates as far as a seed knows them: `2025`, `2025-03`, `2025-03-19` or a full instant, compared by
 * the day as printed, so that nothing depends on a time zone.
 */

/**
 * Tests whether an article's date, empty for none, answers a range with inclusive bounds of any precision.
 * Bounds are worked out once: a library has thousands of days.
 */
export function dateTest({ from, to, strict }: DateRange): (published: string) => boolean {
  // One date names a day, month or year: what is known to lie in it.
  if (from !== null && from === to) return (published) => published.startsWith(from)
  // A range takes all that may lie in it.
  const least = from === null ? null : strict ? lastDay(from) : firstDay(from)
  const most = to === null ? null : strict ? firstDay(to) : lastDay(to)
  const isBefore = (one: string, other: string) => (strict ? one < other : one <= other)
  return (published) =>
    published !== '' &&
    (least === null || isBefore(least, lastDay(published))) &&
    (most === null || isBefore(firstDay(published), most))
}

type DateRange = { readonly from: string | null; readonly to: string | null; readonly strict: boolean }

/** The day before all that may lie in a date. */
export function firstDay(date: string): string {
  return date.length < 10 ? `${date}-00-00`.slice(0, 10) : date.slice(0, 10)
}

/** The day after all that may lie in a date. */
export function lastDay(date: string): string {
  return date.length < 10 ? `${date}-99-99`.slice(0, 10) : date.slice(0, 10)
}
