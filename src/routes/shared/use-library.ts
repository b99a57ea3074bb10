import { useSuspenseQuery } from '@tanstack/react-query'
import { rootQuery } from '../../data/queries.ts'
import type { PageRoot } from '../../model/page-root.ts'
import { useServices } from '../../services.tsx'

/** The library's name and count; every page carries them, so it is there at once. */
export function useLibraryRoot(): PageRoot {
  return useSuspenseQuery(rootQuery(useServices().library)).data
}
