import type { ReactNode } from 'react'
import { FACETS, type FacetName, type FacetValue } from '../model/facet.ts'
import type { CountedFacets } from '../model/listing.ts'
import { FilterGroup, type Whole } from './FilterGroup.tsx'
import type { OfferedValue } from './FilterLinks.tsx'
import { FACET_HEADINGS } from './facet-headings.ts'

const STATUSES = [
  ['unread', 'Unread'],
  ['reading', 'Reading'],
  ['finished', 'Finished'],
  ['archived', 'Archived'],
] as const

/** All four, also with nothing in them: which of them hold something is known only after the first paint. */
function everyStatus(counted: readonly FacetValue[], isKnown: boolean): readonly OfferedValue[] {
  return STATUSES.map(([value, label]) => ({
    value,
    label,
    count: isKnown ? (counted.find((status) => status.value === value)?.count ?? 0) : null,
  }))
}

export type FiltersProps = CountedFacets & {
  /** Whether the statuses are the reader's own: until then they are offered without numbers. */
  readonly knowsStatuses: boolean
  readonly isChosen: (facet: FacetName, value: string) => boolean
  /** Where a value leads; null where there is nothing to follow yet, as without scripts. */
  readonly pathOf: (facet: FacetName, value: string) => string | null
  readonly wholeOf: (facet: FacetName) => Whole | null
  /** The reader turns to the filters. */
  readonly onUse: () => void
  /** What stands above the facets. */
  readonly children?: ReactNode
}

/** What can refine the list: a rail on a desk, a sheet on a phone, plain links in both. */
export function Filters({ facets, beyond, knowsStatuses, isChosen, pathOf, wholeOf, onUse, children }: FiltersProps) {
  const offered = FACETS.filter((facet) => (facets[facet]?.length ?? 0) > 0)
  if (offered.length === 0) return null
  return (
    <details className="filters" onToggle={(event) => event.currentTarget.open && onUse()}>
      <summary>Filters</summary>
      <nav className="facets" aria-label="Filters" onPointerEnter={onUse} onFocus={onUse}>
        {children}
        {offered.map((facet) => (
          <FilterGroup
            key={facet}
            heading={FACET_HEADINGS[facet]}
            values={facet === 'status' ? everyStatus(facets.status ?? [], knowsStatuses) : (facets[facet] ?? [])}
            beyond={beyond[facet] ?? 0}
            whole={wholeOf(facet)}
            isChosen={(value) => isChosen(facet, value)}
            pathOf={(value) => pathOf(facet, value)}
          />
        ))}
      </nav>
    </details>
  )
}
