import { useEffect } from 'react'
import { pageTitle } from '../../model/page-title.ts'
import { useServices } from '../../services.tsx'

/** Sets the window's title as the prerendered page has it. @param name of the page; null for the library itself */
export function usePageTitle(name: string | null): void {
  const title = pageTitle(useServices().about.name, name)
  useEffect(() => {
    document.title = title
  }, [title])
}
