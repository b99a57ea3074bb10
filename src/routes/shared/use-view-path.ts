import { useQueryClient } from '@tanstack/react-query'
import { pageSlugsKey } from '../../data/query-keys.ts'
import type { FacetName } from '../../model/facet.ts'
import type { FacetSlugs } from '../../model/manifest.ts'
import { pathOf } from '../../model/view-path.ts'
import { useManifest } from './use-library.ts'

const NONE: FacetSlugs = { section: {}, author: {}, source: {}, tag: {} }

/** Where the view of a facet's value stands; null where it has none, or none is known yet. */
export function useViewPath(): (facet: FacetName, value: string) => string | null {
  const ofPage = useQueryClient().getQueryData<FacetSlugs>(pageSlugsKey())
  const slugs = useManifest()?.slugs ?? ofPage ?? NONE
  return (facet, value) => pathOf(facet, value, slugs)
}
