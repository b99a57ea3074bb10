import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { Listing } from '../../model/listing.ts'
import { useServices } from '../../services.tsx'
import { pageNumber } from './list-path.ts'
import { listQuery } from './list-query.ts'
import { useHydrated } from './use-hydrated.ts'
import { useSearcher } from './use-searcher.ts'

export type ShownListing = {
  readonly listing: Listing | null
  readonly q: string
  /** Why the list cannot follow the URL; the one the build made then stays. */
  readonly error: Error | null
  /** Whether the reader's own state is counted in it. */
  readonly isReaders: boolean
}

/**
 * The page of a list that the URL asks for. Where that is no more than the build made, it is that very
 * one, and nothing is fetched; else the engine makes it, and it is null until the first is here. While
 * a next one is made the one before stays.
 * @param built the list as the build made it
 * @param counts whether the engine is to make it all the same, with the reader's own state counted
 */
export function useListing(built: Listing, counts: boolean): ShownListing {
  const { reading } = useServices()
  const searcher = useSearcher()
  const queryClient = useQueryClient()
  const hydrated = useHydrated()
  const [search] = useSearchParams()
  const { path } = built
  const q = hydrated ? (search.get('q') ?? '') : ''
  const page = hydrated && search.has('page') ? pageNumber(search.get('page')) : built.page
  const isRefined = q !== '' || page !== built.page

  const { data, error } = useQuery({
    ...listQuery(searcher, reading, { ...built, q }, page),
    enabled: hydrated && (isRefined || counts),
  })
  useEffect(
    () => reading.subscribe(() => void queryClient.invalidateQueries({ queryKey: ['list'] })),
    [queryClient, reading],
  )

  const settled = useRef<Listing | null>(null)
  const before = settled.current?.path === path ? settled.current : null
  const listing = error !== null ? built : (data ?? (isRefined ? before : built))
  useEffect(() => {
    if (!hydrated || listing === null) return
    settled.current = listing
    // boot hid the list because its HTML cannot know the query; now it does.
    delete document.documentElement.dataset.pending
  }, [hydrated, listing])
  return { listing, q, error, isReaders: listing !== built }
}
