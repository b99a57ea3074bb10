import { FACETS, type FacetName, type Facets } from '../model/facet.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FACET_HEADINGS } from './facet-headings.ts'

export type BrowseProps = {
  readonly facets: Facets
  /** The view of a value, or null where it has none. */
  readonly pathOf: (facet: FacetName, value: string) => string | null
}

/** The ways into the library for whoever has nothing to ask yet. */
export function Browse({ facets, pathOf }: BrowseProps) {
  const offered = FACETS.map((facet) => ({
    facet,
    values: (facets[facet] ?? []).filter(({ value }) => pathOf(facet, value) !== null),
  })).filter(({ values }) => values.length > 0)
  if (offered.length === 0) return null
  return (
    <nav className="facets browse" aria-label="Browse">
      {offered.map(({ facet, values }) => (
        <div key={facet}>
          <FilterGroup
            heading={FACET_HEADINGS[facet]}
            level={2}
            values={values}
            isChosen={() => false}
            pathOf={(value) => pathOf(facet, value)}
          />
        </div>
      ))}
    </nav>
  )
}
