import type { FacetValue } from '../model/facet.ts'
import { Link } from './Link.tsx'
import { numberWords } from './reading-words.ts'

/** A value, with its number where that is known yet. */
export type OfferedValue = Omit<FacetValue, 'count'> & { readonly count: number | null }

export type FilterLinksProps = {
  readonly values: readonly OfferedValue[]
  readonly isChosen: (value: string) => boolean
  readonly pathOf: (value: string) => string | null
}

/** Values of one facet, as links where they lead anywhere. */
export function FilterLinks({ values, isChosen, pathOf }: FilterLinksProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
    <ul role="list">
      {values.map((value) => (
        <li key={value.value}>
          <FilterLink value={value} chosen={isChosen(value.value)} path={pathOf(value.value)} />
        </li>
      ))}
    </ul>
  )
}

function FilterLink({ value, chosen, path }: { value: OfferedValue; chosen: boolean; path: string | null }) {
  const words = (
    <>
      <span>{value.label}</span> {value.count !== null && <span className="n">{numberWords(value.count)}</span>}
    </>
  )
  if (path === null) return <span>{words}</span>
  return (
    <Link to={path} aria-current={chosen || undefined}>
      {words}
    </Link>
  )
}
