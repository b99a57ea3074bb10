import { FACETS, type FacetName } from '../model/facet.ts'
import type { CountedFacets } from '../model/listing.ts'
import { FilterGroup, type Whole } from './FilterGroup.tsx'
import { FACET_HEADINGS } from './facet-headings.ts'

export type BrowseProps = CountedFacets & {
  /** Of the group as a whole; "Browse" unless told. */
  readonly label?: string
  /** None is, unless told. */
  readonly isChosen?: (facet: FacetName, value: string) => boolean
  readonly pathOf: (facet: FacetName, value: string) => string
  readonly wholeOf: (facet: FacetName) => Whole | null
}

const none = () => false

/** Facets in columns: the ways into the library for whoever has nothing to ask yet, or what hits can be narrowed by. */
export function Browse({ label = 'Browse', facets, beyond, isChosen = none, pathOf, wholeOf }: BrowseProps) {
  const offered = FACETS.map((facet) => ({ facet, values: facets[facet] ?? [] })).filter(
    ({ values }) => values.length > 0,
  )
  if (offered.length === 0) return null
  return (
    <nav className="facets browse" aria-label={label}>
      {offered.map(({ facet, values }) => (
        <div key={facet}>
          <FilterGroup
            heading={FACET_HEADINGS[facet]}
            level={2}
            values={values}
            beyond={beyond[facet] ?? 0}
            whole={wholeOf(facet)}
            isChosen={(value) => isChosen(facet, value)}
            pathOf={(value) => pathOf(facet, value)}
          />
        </div>
      ))}
    </nav>
  )
}
