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

function firstDay(date: string): string {
  return `${date}-00-00`.slice(0, 10)
}

function lastDay(date: string): string {
  return `${date}-99-99`.slice(0, 10)
}
