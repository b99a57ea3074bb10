import type { ReadingState } from '../../model/reading-state.ts'
import type { View } from '../../model/views.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { mintId } from './mint-id.ts'

const viewsOf = (state: ReadingState) => state.views

/** The queries the reader keeps, and what can be done with them. */
export function useViews(): {
  readonly views: readonly View[]
  readonly keep: (query: string) => void
  readonly rename: (view: View, name: string) => void
  readonly remove: (view: View) => void
} {
  const { reading } = useServices()
  return {
    views: useReading(reading, viewsOf),
    keep: (query) => reading.keepView({ id: mintId(), name: query, query }),
    rename: (view, name) => reading.keepView({ ...view, name }),
    remove: ({ id }) => reading.removeView(id),
  }
}
