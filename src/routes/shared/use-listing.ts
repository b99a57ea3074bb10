import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { type Listing, listArticles } from '../../model/listing.ts'
import { asksMarks } from '../../model/query/mark-leaf.ts'
import { parseQuery } from '../../model/query/parse.ts'
import { textPart } from '../../model/query/text-part.ts'
import { type ReadingState, UNREAD } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { pageNumber } from './list-path.ts'
import { useHydrated } from './use-hydrated.ts'
import { useManifest, useManifestError } from './use-library.ts'
import { useSearcher } from './use-searcher.ts'

const articlesOf = (state: ReadingState) => state.articles
const highlightsIn = (state: ReadingState) => state.highlights

/**
 * The page of a list that the URL asks for, with the reader's own state. Until the manifest is here
 * it is the one the build made, which knows neither query nor reading state; null while the URL asks
 * for more than that. `error` says why the list cannot follow the URL; the one the build made then stays.
 * @param built the list as the build made it
 */
export function useListing(built: Listing): {
  readonly listing: Listing | null
  readonly q: string
  readonly error: Error | null
} {
  const { reading } = useServices()
  const searcher = useSearcher()
  const hydrated = useHydrated()
  const manifest = useManifest()
  const articles = useReading(reading, articlesOf)
  const highlights = useReading(reading, highlightsIn)
  const [search] = useSearchParams()

  const q = hydrated ? (search.get('q') ?? '') : ''
  const page = hydrated && search.has('page') ? pageNumber(search.get('page')) : built.page
  const words = useMemo(() => textPart(q), [q])
  // Only a word beside a condition (`war OR is:saved`) needs the reader's state to find its articles.
  const states = useMemo(() => (words.includes(':') ? Object.fromEntries(articles) : null), [articles, words])
  const marks = useMemo(() => (asksMarks(parseQuery(words).where) ? [...highlights] : null), [highlights, words])
  const matches = useQuery({
    queryKey: ['matches', words, states, marks],
    queryFn: () => searcher.matches(words, { highlights, ...(states && { states }) }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })

  const error = useManifestError() ?? (words === '' ? null : matches.error)
  const textMatches = words === '' ? null : (matches.data ?? null)
  const isWaiting = words !== '' && matches.isPending
  const listing = useMemo(() => {
    if (error !== null) return built
    if (isWaiting) return null
    if (manifest === undefined) return q === '' && page === built.page ? built : null
    const { path, view, label } = built
    const stateOf = (article: string) => articles.get(article) ?? UNREAD
    return listArticles({ articles: manifest.articles, path, view, label, q, page, stateOf, textMatches, highlights })
  }, [articles, built, error, highlights, isWaiting, manifest, page, q, textMatches])

  const isSettled = hydrated && listing !== null
  useEffect(() => {
    // boot hid the list because its HTML cannot know the query; now it does.
    if (isSettled) delete document.documentElement.dataset.pending
  }, [isSettled])
  return { listing, q, error }
}
