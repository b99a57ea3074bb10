import { FACETS, type FacetName, type Facets, type FacetValue } from '../model/facet.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FACET_HEADINGS } from './facet-headings.ts'

const STATUSES = [
  ['unread', 'Unread'],
  ['reading', 'Reading'],
  ['finished', 'Finished'],
  ['archived', 'Archived'],
] as const

/** All four, also with nothing in them: which of them hold something is known only after the first paint. */
function everyStatus(counted: readonly FacetValue[]): readonly FacetValue[] {
  return STATUSES.map(
    ([status, label]) => counted.find(({ value }) => value === status) ?? { value: status, label, count: 0 },
  )
}

export type FiltersProps = {
  readonly facets: Facets
  readonly isChosen: (facet: FacetName, value: string) => boolean
  /** Where a value leads; null where there is nothing to follow yet, as without scripts. */
  readonly pathOf: (facet: FacetName, value: string) => string | null
}

/** What can refine the list: a rail on a desk, a sheet on a phone, plain links in both. */
export function Filters({ facets, isChosen, pathOf }: FiltersProps) {
  const offered = FACETS.filter((facet) => (facets[facet]?.length ?? 0) > 0)
  if (offered.length === 0) return null
  return (
    <details className="filters">
      <summary>Filters</summary>
      <nav className="facets" aria-label="Filters">
        {offered.map((facet) => (
          <FilterGroup
            key={facet}
            heading={FACET_HEADINGS[facet]}
            values={facet === 'status' ? everyStatus(facets.status ?? []) : (facets[facet] ?? [])}
            isChosen={(value) => isChosen(facet, value)}
            pathOf={(value) => pathOf(facet, value)}
          />
        ))}
      </nav>
    </details>
  )
}
