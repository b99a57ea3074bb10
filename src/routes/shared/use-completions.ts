import type { CountedFacets } from '../../model/listing.ts'
import { type Completion, complete, facetNamed } from '../../model/query/complete.ts'
import { type ListAsked, useFacetValues } from './use-facet-values.ts'

/**
 * What the piece of a query at the caret may become. Where the page names only some of a facet's
 * values, all are brought once the query names the facet.
 * @param text as it stands in the field
 */
export function useCompletions(
  text: string,
  list: ListAsked,
  { facets, beyond }: CountedFacets,
): (text: string, caret: number) => readonly Completion[] {
  const named = facetNamed(text)
  const all = useFacetValues({ ...list, q: '' }, named !== null && beyond[named] !== undefined ? named : null)
  const known = named !== null && all ? { ...facets, [named]: all } : facets
  return (value, caret) => complete(value, caret, known)
}
