import { useMemo } from 'react'
import type { ContinueRow } from '../../components/ContinueReading.tsx'
import { articlePath } from '../../model/permalink.ts'
import { inProgress, type ReadingState } from '../../model/reading-state.ts'
import { readingMinutes } from '../../model/reading-time.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { useManifest } from './use-library.ts'

/** More would push the list off the first screen of a phone. */
const MOST = 3

const articlesOf = (state: ReadingState) => state.articles

/** The articles last read and not finished; null until it is known which there are. */
export function useContinueRows(): readonly ContinueRow[] | null {
  const manifest = useManifest()
  const articles = useReading(useServices().reading, articlesOf)
  return useMemo(() => {
    if (manifest === undefined) return null
    const byId = new Map(manifest.articles.map((summary) => [summary.id, summary]))
    return inProgress(articles)
      .flatMap((id) => {
        const [summary, state] = [byId.get(id), articles.get(id)]
        if (!summary || !state?.place) return []
        const { slug, title, lang, words } = summary
        const { place, furthest } = state
        return {
          id,
          path: articlePath(slug),
          title,
          lang,
          quote: place.quote?.exact ?? null,
          minutesLeft: readingMinutes(words * (1 - place.fraction)),
          fraction: furthest,
        }
      })
      .slice(0, MOST)
  }, [articles, manifest])
}
