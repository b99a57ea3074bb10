import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ContinueRow } from '../../components/ContinueReading.tsx'
import type { ArticleSummary } from '../../model/article.ts'
import { articlePath } from '../../model/permalink.ts'
import { inProgress, type ReadingState } from '../../model/reading-state.ts'
import { readingMinutes } from '../../model/reading-time.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { useHydrated } from './use-hydrated.ts'

/** More would push the list off the first screen of a phone. */
const MOST = 3

const articlesOf = (state: ReadingState) => state.articles

/** The articles last read and not finished; null until it is known which there are. */
export function useContinueRows(): readonly ContinueRow[] | null {
  const { engine, reading } = useServices()
  const hydrated = useHydrated()
  const articles = useReading(reading, articlesOf)
  const ids = useMemo(() => inProgress(articles), [articles])
  const { data, isError } = useQuery({
    queryKey: ['continue', ids],
    queryFn: () => firstOf(ids, engine.summaries),
    enabled: hydrated && ids.length > 0,
  })
  return useMemo(() => {
    if (!hydrated) return null
    if (ids.length === 0 || isError) return []
    return (
      data?.flatMap(({ id, slug, title, lang, words }): ContinueRow[] => {
        const state = articles.get(id)
        if (!state?.place) return []
        const { place, furthest } = state
        return [
          {
            id,
            path: articlePath(slug),
            title,
            lang,
            quote: place.quote?.exact ?? null,
            minutesLeft: readingMinutes(words * (1 - place.fraction)),
            fraction: furthest,
          },
        ]
      }) ?? null
    )
  }, [articles, data, hydrated, ids, isError])
}

/** Asks for no more than are shown, and for others only where the library no longer has one of these. */
async function firstOf(
  ids: readonly string[],
  summaries: (ids: readonly string[]) => Promise<readonly ArticleSummary[]>,
): Promise<readonly ArticleSummary[]> {
  const found: ArticleSummary[] = []
  for (let at = 0; at < ids.length && found.length < MOST; at += MOST) {
    found.push(...(await summaries(ids.slice(at, at + MOST))))
  }
  return found.slice(0, MOST)
}
