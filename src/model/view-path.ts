import { type FacetName, VIEW_FACETS, type ViewFacet } from './facet.ts'
import type { FacetSlugs } from './library-files.ts'
import { datePath, viewPath } from './permalink.ts'

/** Where the view of a facet's value stands; null where it has none. */
export function pathOf(facet: FacetName, value: string, slugs: FacetSlugs): string | null {
  if (facet === 'date') return datePath(value)
  if (!isViewFacet(facet)) return null
  const slug = Object.hasOwn(slugs[facet], value) ? slugs[facet][value] : undefined
  return slug === undefined ? null : viewPath(facet, slug)
}

/** Whether values of the facet have views of their own. */
export function isViewFacet(facet: FacetName): facet is ViewFacet {
  return VIEW_FACETS.some((name) => name === facet)
}
