import type { Listing } from '../../model/listing.ts'
import { usePage } from './use-page.ts'

/** The list at the address as the build made it; null where there is no such list. */
export function useBuiltListing(): Listing | null {
  return usePage()?.data.listing ?? null
}
