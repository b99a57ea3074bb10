import { useState } from 'react'
import type { FacetValue } from '../model/facet.ts'
import { FilterLinks, type OfferedValue } from './FilterLinks.tsx'
import type { FacetHeading } from './facet-headings.ts'
import { numberWords } from './reading-words.ts'
import { ValueFinder } from './ValueFinder.tsx'

/** Values a facet shows before the reader asks for more: a rail of ten thousand authors is no help. */
const SHOWN = 8

/** All values of a facet of which the page names only some. */
export type Whole = {
  /** Undefined until they are here. */
  readonly values: readonly FacetValue[] | undefined
  readonly onAsk: () => void
}

export type FilterGroupProps = {
  readonly heading: FacetHeading
  /** Of the heading; 3 unless told. */
  readonly level?: 2 | 3
  readonly values: readonly OfferedValue[]
  /** How many values there are besides. */
  readonly beyond: number
  /** Null where they cannot be asked for, as without scripts. */
  readonly whole: Whole | null
  readonly isChosen: (value: string) => boolean
  readonly pathOf: (value: string) => string | null
}

/** One facet's values; the first few, some more on request, and all of them by name. */
export function FilterGroup({ heading, level = 3, values, beyond, whole, isChosen, pathOf }: FilterGroupProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const [finding, setFinding] = useState(false)
  const links = (shown: readonly OfferedValue[]) => <FilterLinks values={shown} isChosen={isChosen} pathOf={pathOf} />
  return (
    <>
      <Heading className="label">{heading.one}</Heading>
      {finding && whole ? (
        <ValueFinder name={heading.all} values={whole.values ?? values} links={links} />
      ) : (
        <>
          {links(values.slice(0, SHOWN))}
          {values.length > SHOWN && (
            <details>
              <summary className="quiet">{values.length - SHOWN} more</summary>
              {links(values.slice(SHOWN))}
              {beyond > 0 && whole && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    whole.onAsk()
                    setFinding(true)
                  }}
                >
                  All {numberWords(values.length + beyond)} {heading.all}
                </button>
              )}
            </details>
          )}
        </>
      )}
    </>
  )
}
