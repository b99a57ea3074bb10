import type { ChosenFilter } from '../../components/Found.tsx'
import type { FacetName } from '../../model/facet.ts'
import { facetLabels } from '../../model/facet-labels.ts'
import { LENGTHS } from '../../model/lengths.ts'
import { UNDATED } from '../../model/permalink.ts'
import { filtersOf, removeFilter } from '../../model/query/edit.ts'
import { parseQuery } from '../../model/query/parse.ts'

/** The filters of a query as words that can be taken away. @param addressOf a query's address */
export function chosenFilters(q: string, addressOf: (q: string) => string): readonly ChosenFilter[] {
  return filtersOf(parseQuery(q)).map(({ value, field, text }) => ({
    label: labelOf(field, value),
    without: addressOf(removeFilter(q, text)),
  }))
}

/** The fields whose values filters offer by other words, and which values those are. */
const OFFERED: { readonly [field: string]: readonly [FacetName, isOffered: (value: string) => boolean] } = {
  published: ['date', (value) => value === UNDATED || /^\d{4}(?:-\d\d)?$/.test(value)],
  lang: ['lang', (value) => /^[a-z]{2,3}$/.test(value)],
  length: ['length', (value) => LENGTHS.some((length) => length.value === value)],
}

const STATE_LABELS: Readonly<Record<string, string>> = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
  archived: 'Archived',
  saved: 'Saved',
}

/** A filter by the words in which it was offered; names and ranges of dates as they are, other ranges with their field. */
function labelOf(field: string, value: string): string {
  if (field === 'is') return STATE_LABELS[value] ?? value
  const [facet, isOffered] = OFFERED[field] ?? []
  if (facet && isOffered?.(value)) return facetLabels(facet)(value)
  return ['section', 'author', 'source', 'tag', 'published'].includes(field) ? value : `${field} ${value}`
}
