import { Link } from 'react-router-dom'
import type { FacetValue } from '../model/facet.ts'

/** Values a facet shows before the reader asks for more: a rail of ten thousand authors is no help. */
const SHOWN = 8

export type FilterGroupProps = {
  readonly heading: string
  /** Of the heading; 3 unless told. */
  readonly level?: 2 | 3
  readonly values: readonly FacetValue[]
  readonly isChosen: (value: string) => boolean
  readonly pathOf: (value: string) => string | null
}

/** One facet's values; the first few, and the rest on request. */
export function FilterGroup({ heading, level = 3, values, isChosen, pathOf }: FilterGroupProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
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
      <Heading className="label">{heading}</Heading>
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
