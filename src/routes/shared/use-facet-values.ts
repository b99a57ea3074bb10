import { useQuery } from '@tanstack/react-query'
import type { FacetName, FacetValue } from '../../model/facet.ts'
import type { Listing } from '../../model/listing.ts'
import { LIBRARY_PATH } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'
import { useSearcher } from './use-searcher.ts'

/** The list whose values are asked for. */
export type ListAsked = Pick<Listing, 'path' | 'view' | 'label' | 'q'>

export const WHOLE_LIBRARY: ListAsked = { path: LIBRARY_PATH, view: '', label: null, q: '' }

/** Every value of a facet, for who asks for more than pages name; undefined until it is here, and for no facet. */
export function useFacetValues(list: ListAsked, facet: FacetName | null): readonly FacetValue[] | undefined {
  const { reading } = useServices()
  const searcher = useSearcher()
  const { path, view, label, q } = list
  const { data } = useQuery({
    queryKey: ['values', facet, path, q],
    queryFn: () => {
      const { articles, highlights } = reading.get()
      const question = { path, view, label, q, page: 1, states: Object.fromEntries(articles), highlights }
      return facet === null ? [] : searcher.values(question, facet)
    },
    enabled: facet !== null,
    staleTime: 0,
    gcTime: 60_000,
  })
  return facet === null ? undefined : data
}
