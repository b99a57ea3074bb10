import { useState } from 'react'
import type { Whole } from '../../components/FilterGroup.tsx'
import type { FacetName } from '../../model/facet.ts'
import { type ListAsked, useFacetValues } from './use-facet-values.ts'
import { useHydrated } from './use-hydrated.ts'

/** Brings all values of the facet that was last asked for; null until scripts can do so. */
export function useWholeFacet(list: ListAsked): (facet: FacetName) => Whole | null {
  const hydrated = useHydrated()
  const [asked, setAsked] = useState<FacetName | null>(null)
  const values = useFacetValues(list, asked)
  return (facet) => (hydrated ? { values: facet === asked ? values : undefined, onAsk: () => setAsked(facet) } : null)
}
