import { compareCodeUnits } from './article-order.ts'
import type { FacetName, FacetValue } from './facet.ts'
import { LENGTHS } from './lengths.ts'
import { MONTHS } from './months.ts'
import { UNDATED } from './permalink.ts'
import type { ReadingStatus } from './reading-state.ts'

const STATUS_LABELS: { readonly [status in ReadingStatus]: string } = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
  archived: 'Archived',
}
export const STATUSES: readonly ReadingStatus[] = ['unread', 'reading', 'finished', 'archived']

/** What people read for a facet's values. */
export function facetLabels(facet: FacetName): (value: string) => string {
  switch (facet) {
    case 'date':
      return dateLabel
    case 'length':
      return (value) => LENGTHS.find((length) => length.value === value)?.label ?? value
    case 'status':
      return (value) => STATUS_LABELS[STATUSES.find((status) => status === value) ?? 'unread']
    case 'lang':
      return languageLabel
    default:
      return (value) => value
  }
}

/** Made when a language is first named: that takes longer than counting all languages of a library. */
let languages: Intl.DisplayNames | null = null

function languageLabel(value: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language' })
  return languages.of(value) ?? value
}

/** `2025` stays, `2025-03` is `March 2025`. */
export function dateLabel(date: string): string {
  if (date === UNDATED) return 'Undated'
  const month = MONTHS[Number(date.slice(5, 7)) - 1]
  return month === undefined ? date.slice(0, 4) : `${month} ${date.slice(0, 4)}`
}

type Counted = Pick<FacetValue, 'value' | 'count'>

/**
 * The order in which a facet's values are offered: names by number, then alphabet; dates newest first,
 * each year before its months; lengths and statuses in their natural order.
 */
export function compareValues(facet: FacetName, a: Counted, b: Counted): number {
  switch (facet) {
    case 'status':
      return statusIndex(a.value) - statusIndex(b.value)
    case 'length':
      return lengthIndex(a.value) - lengthIndex(b.value)
    case 'date':
      return compareCodeUnits(dateKey(b.value), dateKey(a.value))
    default:
      return b.count - a.count || compareCodeUnits(a.value, b.value)
  }
}

/** Which values stay where there is room for a few: of dates the years before the months, of all else the first. */
export function compareWorth(facet: FacetName, a: Counted, b: Counted): number {
  if (facet !== 'date') return compareValues(facet, a, b)
  return Number(isMonth(a.value)) - Number(isMonth(b.value)) || compareValues(facet, a, b)
}

function isMonth(date: string): boolean {
  return date.includes('-')
}

/** "2025" before "2025-03", both before "2024"; "undated" after all. */
function dateKey(value: string): string {
  return value === UNDATED ? '' : value.length === 4 ? `${value}-99` : value
}

function statusIndex(value: string): number {
  return STATUSES.indexOf(value as ReadingStatus) // any other is simply not found
}

function lengthIndex(value: string): number {
  return LENGTHS.findIndex((length) => length.value === value)
}
