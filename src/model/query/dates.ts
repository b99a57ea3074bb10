/*
 * Dates as far as a seed knows them: `2025`, `2025-03`, `2025-03-19` or a full instant, compared by
 * the day as printed, so that nothing depends on a time zone.
 */

/** Whether an article's date answers a range with inclusive bounds of any precision. */
export function dateInRange(
  published: string,
  { from, to, strict }: { readonly from: string | null; readonly to: string | null; readonly strict: boolean },
): boolean {
  const date = published.slice(0, 10)
  // One date names a day, month or year: what is known to lie in it.
  if (from !== null && from === to) return date.startsWith(from)
  // A range takes all that may lie in it.
  if (strict) return from === null ? firstDay(date) < firstDay(to ?? '') : lastDay(date) > lastDay(from)
  return (from === null || lastDay(date) >= firstDay(from)) && (to === null || firstDay(date) <= lastDay(to))
}

/**
 * A number that sorts dates: newer is larger, a coarser date comes before the days it may mean.
 * Instants of one printed day follow their time, with its offset.
 */
export function dateRank(published: string): number {
  const day = Number(published.slice(0, 10).replaceAll('-', '').padEnd(8, '0'))
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(published.slice(10)) ? published : `${published}Z`)
  const seconds = published.length > 10 && Number.isFinite(time) ? time / 1000 : 0
  // A day's instants lie within two days of its midnight, whatever the offset.
  return day + (seconds === 0 ? 0 : (seconds - Date.parse(published.slice(0, 10)) / 1000 + 86_400) / 259_200)
}

function firstDay(date: string): string {
  return `${date}-00-00`.slice(0, 10)
}

function lastDay(date: string): string {
  return `${date}-99-99`.slice(0, 10)
}
