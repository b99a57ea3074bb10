import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Browse } from '../../components/Browse.tsx'
import { TryAgain } from '../../components/TryAgain.tsx'
import { hasFilter, toggleFilter } from '../../model/query/edit.ts'
import { parseQuery } from '../../model/query/parse.ts'
import { useServices } from '../../services.tsx'
import { listQuery } from './list-query.ts'
import { WHOLE_LIBRARY } from './use-facet-values.ts'
import { useSearcher } from './use-searcher.ts'
import { useWholeFacet } from './use-whole-facet.ts'

export type NarrowHitsProps = {
  readonly q: string
  /** A query's address. */
  readonly addressOf: (q: string) => string
}

/** What the hits can be narrowed by. It is counted once it is asked for: most searches end with a hit. */
export function NarrowHits({ q, addressOf }: NarrowHitsProps) {
  const { reading } = useServices()
  const searcher = useSearcher()
  const [isOpen, setOpen] = useState(false)
  const asked = { ...WHOLE_LIBRARY, q }
  const counted = useQuery({
    ...listQuery(searcher, reading, asked, 1),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const wholeOf = useWholeFacet(asked)
  const query = parseQuery(q)
  return (
    <details className="filters" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Filters</summary>
      {counted.data ? (
        <Browse
          label="Filters"
          facets={counted.data.facets}
          beyond={counted.data.beyond}
          wholeOf={wholeOf}
          isChosen={(facet, value) => hasFilter(query, facet, value)}
          pathOf={(facet, value) => addressOf(toggleFilter(q, facet, value))}
        />
      ) : counted.isError ? (
        <TryAgain onRetry={() => void counted.refetch()}>
          {`The filters could not be counted: ${counted.error.message}.`}
        </TryAgain>
      ) : (
        <p className="quiet">Counting …</p>
      )}
    </details>
  )
}
