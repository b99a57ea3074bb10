import { Link } from 'react-router-dom'
import { FACETS, type FacetName, type Facets, type FacetValue } from '../model/facet.ts'

const HEADINGS: { readonly [facet in FacetName]: string } = {
  status: 'Reading',
  section: 'Section',
  author: 'Author',
  source: 'Source',
  tag: 'Tag',
  date: 'Date',
  lang: 'Language',
  length: 'Length',
}

/** Values a facet shows before the reader asks for more: a rail of ten thousand authors is no help. */
const SHOWN = 8

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
      <nav aria-label="Filters">
        {offered.map((facet) => (
          <FilterGroup
            key={facet}
            heading={HEADINGS[facet]}
            values={facet === 'status' ? everyStatus(facets.status ?? []) : (facets[facet] ?? [])}
            isChosen={(value) => isChosen(facet, value)}
            pathOf={(value) => pathOf(facet, value)}
          />
        ))}
      </nav>
    </details>
  )
}

type FilterGroupProps = {
  readonly heading: string
  readonly values: readonly FacetValue[]
  readonly isChosen: (value: string) => boolean
  readonly pathOf: (value: string) => string | null
}

function FilterGroup({ heading, values, isChosen, pathOf }: FilterGroupProps) {
  const links = (shown: readonly FacetValue[]) => (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
    <ul role="list">
      {shown.map((value) => (
        <li key={value.value}>
          <FilterLink value={value} chosen={isChosen(value.value)} path={pathOf(value.value)} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h3 className="label">{heading}</h3>
      {links(values.slice(0, SHOWN))}
      {values.length > SHOWN && (
        <details>
          <summary className="quiet">{values.length - SHOWN} more</summary>
          {links(values.slice(SHOWN))}
        </details>
      )}
    </>
  )
}

function FilterLink({ value, chosen, path }: { value: FacetValue; chosen: boolean; path: string | null }) {
  const words = (
    <>
      <span>{value.label}</span> <span className="n">{value.count}</span>
    </>
  )
  if (path === null) return <span>{words}</span>
  return (
    <Link to={path} aria-current={chosen || undefined} preventScrollReset>
      {words}
    </Link>
  )
}
