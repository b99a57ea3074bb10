import type { ArticleHead } from './article.ts'
import { facetValues, VIEW_FACETS, type ViewFacet } from './facet.ts'
import type { FacetSlugs } from './library-files.ts'
import type { Listing } from './listing.ts'

/** Of the library's slugs, those of the values that a list's filters name. */
export function slugsOfFacets(slugs: FacetSlugs, { facets }: Pick<Listing, 'facets'>): FacetSlugs {
  return pick(slugs, (facet) => (facets[facet] ?? []).map(({ value }) => value))
}

/** Of the library's slugs, those of the values that an article's head names. */
export function slugsOfHead(slugs: FacetSlugs, head: ArticleHead): FacetSlugs {
  return pick(slugs, (facet) => facetValues(head, facet))
}

function pick(slugs: FacetSlugs, named: (facet: ViewFacet) => readonly string[]): FacetSlugs {
  const picked = (facet: ViewFacet): Record<string, string> =>
    Object.fromEntries(
      named(facet).flatMap((value) => {
        const slug = Object.hasOwn(slugs[facet], value) ? slugs[facet][value] : undefined
        return slug === undefined ? [] : [[value, slug]]
      }),
    )
  const [section, author, source, tag] = VIEW_FACETS
  return { section: picked(section), author: picked(author), source: picked(source), tag: picked(tag) }
}
