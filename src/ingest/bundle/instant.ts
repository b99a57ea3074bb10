const PRECISE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const FULL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i

/**
 * The first moment, in UTC, of a date as precise as it is: what formats need that know nothing but
 * full instants (RFC 3339, 5.6). `2025-03` gives `2025-03-01T00:00:00Z`. Without a zone, UTC is
 * taken, never the machine's. Null for what is no date.
 */
export function instantOf(date: string | null): string | null {
  if (date === null) return null
  const match = PRECISE.exec(date)
  const text = match
    ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}T00:00:00Z`
    : FULL.test(date)
      ? ZONE.test(date)
        ? date
        : `${date}Z`
      : null
  const time = text === null ? Number.NaN : Date.parse(text)
  if (Number.isNaN(time)) return null
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
