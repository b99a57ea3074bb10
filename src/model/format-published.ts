import { MONTHS } from './months.ts'

/**
 * `19 March 2025`, `March 2025` or `2025`, as precise as the date says; `19 Mar 2025` where room is short.
 * @param published ISO 8601; the calendar day is the one written, whatever the reader's time zone
 */
export function formatPublished(published: string, isShort = false): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published) ?? []
  if (year === undefined) return published
  const whole = month === undefined ? undefined : MONTHS[Number(month) - 1]
  const name = isShort ? whole?.slice(0, 3) : whole
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
