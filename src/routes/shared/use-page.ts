import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { pageQuery } from '../../data/page-query.ts'
import type { LoadedPage } from '../../data/page-reader.ts'
import { canonicalPath } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'

/**
 * The page at the address, as the build made it; null where there is none. The history fetches it
 * before it shows the page, so it is here at once but after a change of the library under the open page.
 */
export function usePage(): LoadedPage | null {
  const { data: answer } = useSuspenseQuery(pageQuery(useServices().readPage, canonicalPath(useLocation().pathname)))
  const isForeign = answer.kind === 'foreign'
  useEffect(() => {
    if (isForeign) window.location.reload()
  }, [isForeign])
  return answer.kind === 'page' ? answer : null
}
