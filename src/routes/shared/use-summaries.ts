import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticleSummary } from '../../model/article.ts'
import { useServices } from '../../services.tsx'
import { useHydrated } from './use-hydrated.ts'

/**
 * Summaries of articles that the reader's own state names, those that the library still has, in the
 * order of the ids; null until they are known.
 */
export function useSummaries(ids: readonly string[]): readonly ArticleSummary[] | null {
  const { engine } = useServices()
  const hydrated = useHydrated()
  const { data } = useQuery({
    queryKey: ['summaries', ids],
    queryFn: () => engine.summaries(ids),
    enabled: hydrated && ids.length > 0,
    placeholderData: keepPreviousData,
  })
  return !hydrated ? null : ids.length === 0 ? NONE : (data ?? null)
}

const NONE: readonly ArticleSummary[] = []
