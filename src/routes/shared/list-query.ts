import { queryOptions } from '@tanstack/react-query'
import type { ReadingStore } from '../../reading/store.ts'
import type { Searcher } from '../../search/port.ts'
import type { ListAsked } from './use-facet-values.ts'

/** Milliseconds that a refined list is held after it was left: Back shows it at once. */
const HELD_FOR = 10 * 60_000

/** One page of a list as the engine makes it, with the reader's own state counted. */
export function listQuery(searcher: Searcher, reading: ReadingStore, asked: ListAsked, page: number) {
  const { path, view, label, q } = asked
  return queryOptions({
    queryKey: ['list', path, q, page],
    queryFn: () => {
      const { articles, highlights } = reading.get()
      return searcher.list({ path, view, label, q, page, states: Object.fromEntries(articles), highlights })
    },
    staleTime: 0, // what was read meanwhile changes it
    gcTime: HELD_FOR,
  })
}
