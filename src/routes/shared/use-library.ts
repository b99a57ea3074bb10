import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { manifestQuery, rootQuery } from '../../data/queries.ts'
import type { LibraryRoot, Manifest } from '../../model/manifest.ts'
import { useServices } from '../../services.tsx'
import { useHydrated } from './use-hydrated.ts'

/** The library's name and count; every page carries them, so it is there at once. */
export function useLibraryRoot(): LibraryRoot {
  return useSuspenseQuery(rootQuery(useServices().library)).data
}

/** The manifest, or undefined until it has been fetched; never asked for while prerendering. */
export function useManifest(): Manifest | undefined {
  const enabled = useHydrated()
  return useQuery({ ...manifestQuery(useServices().library), enabled }).data
}

/** Why the manifest could not be had; null while that is not so. */
export function useManifestError(): Error | null {
  const enabled = useHydrated()
  return useQuery({ ...manifestQuery(useServices().library), enabled }).error
}
