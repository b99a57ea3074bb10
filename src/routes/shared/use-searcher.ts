import { useMemo } from 'react'
import type { Searcher } from '../../search/port.ts'
import { createSearcher } from '../../search/searcher.ts'
import { useServices } from '../../services.tsx'

/** The library's searcher; the query language comes with the routes that search. */
export function useSearcher(): Searcher {
  const { engine } = useServices()
  return useMemo(() => createSearcher(engine), [engine])
}
