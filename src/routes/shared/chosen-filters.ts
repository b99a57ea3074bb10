import type { ChosenFilter } from '../../components/Found.tsx'
import { filtersOf, removeFilter } from '../../model/query/edit.ts'
import { parseQuery } from '../../model/query/parse.ts'

/** The filters of a query as words that can be taken away. @param addressOf a query's address */
export function chosenFilters(q: string, addressOf: (q: string) => string): readonly ChosenFilter[] {
  return filtersOf(parseQuery(q)).map(({ value, field, text }) => ({
    label: labelOf(field, value),
    without: addressOf(removeFilter(q, text)),
  }))
}

const STATE_LABELS: Readonly<Record<string, string>> = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
  archived: 'Archived',
  saved: 'Saved',
}

/** A filter as a word: states by their names, names as they are, ranges with their field. */
function labelOf(field: string, value: string): string {
  if (field === 'is') return STATE_LABELS[value] ?? value
  return ['section', 'author', 'source', 'tag', 'published'].includes(field) ? value : `${field} ${value}`
}
