import { useSuspenseQuery } from '@tanstack/react-query'
import { rootQuery } from '../../data/queries.ts'
import type { LibraryRoot } from '../../model/manifest.ts'
import { useServices } from '../../services.tsx'

/** The library's name and count; every page carries them, so it is there at once. */
export function useLibraryRoot(): LibraryRoot {
  return useSuspenseQuery(rootQuery(useServices().library)).data
}
