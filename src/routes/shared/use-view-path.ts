import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { heldPage } from '../../data/page-query.ts'
import type { FacetName } from '../../model/facet.ts'
import type { FacetSlugs } from '../../model/library-files.ts'
import { canonicalPath } from '../../model/permalink.ts'
import { pathOf } from '../../model/view-path.ts'

const NONE: FacetSlugs = { section: {}, author: {}, source: {}, tag: {} }

/** Where the view of a facet's value that the page names stands; null where it has none. */
export function useViewPath(): (facet: FacetName, value: string) => string | null {
  const page = heldPage(useQueryClient(), canonicalPath(useLocation().pathname))
  const slugs = page?.data.slugs ?? NONE
  return (facet, value) => pathOf(facet, value, slugs)
}
