import { useQueryClient } from '@tanstack/react-query'
import type { FacetName } from '../../model/facet.ts'
import { pathOf } from '../../model/filter-views.ts'
import type { FacetSlugs } from '../../model/manifest.ts'
import { useManifest } from './use-library.ts'

/** Under which the slugs that a prerendered page carries stand in the cache. */
export const PAGE_SLUGS_KEY = ['slugs']

const NONE: FacetSlugs = { section: {}, author: {}, source: {}, tag: {} }

/** Where the view of a facet's value stands; null where it has none, or none is known yet. */
export function useViewPath(): (facet: FacetName, value: string) => string | null {
  const ofPage = useQueryClient().getQueryData<FacetSlugs>(PAGE_SLUGS_KEY)
  const slugs = useManifest()?.slugs ?? ofPage ?? NONE
  return (facet, value) => pathOf(facet, value, slugs)
}
