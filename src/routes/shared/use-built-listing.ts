import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { listingQuery } from '../../data/list-queries.ts'
import type { Listing } from '../../model/listing.ts'
import { useServices } from '../../services.tsx'
import { pageNumber } from './list-path.ts'

/** The list under a path as the build made it, at the page the path names; null where there is no such list. */
export function useBuiltListing(path: string): Listing | null {
  const page = pageNumber(useParams().page)
  return useSuspenseQuery(listingQuery(useServices().library, path, page)).data
}
