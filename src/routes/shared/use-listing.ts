import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router-dom'
import { type Listing, listArticles } from '../../model/listing.ts'
import { textPart } from '../../model/query/text-part.ts'
import { type ReadingState, UNREAD } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { useHydrated } from './use-hydrated.ts'
import { useManifest } from './use-library.ts'

export type ListView = {
  /** Canonical path of the list's first page. */
  readonly path: string
  /** What the view itself asks for, as a query; undefined while that is not known. */
  readonly view: string | undefined
  /** Its heading; null for the library. */
  readonly label: string | null
}

const articlesOf = (state: ReadingState) => state.articles

/** Whole pages from 1; anything else is the first. */
function pageNumber(text: string | null | undefined): number {
  const page = Number(text ?? 1)
  return Number.isInteger(page) && page > 0 ? page : 1
}

/**
 * The page of a list that the URL asks for. Until the manifest is here it is the one the page was
 * prerendered with, which knows neither query nor reading state; null when there is none that fits.
 */
export function useListing({ path, view, label }: ListView): { readonly listing: Listing | null; readonly q: string } {
  const { reading, searcher } = useServices()
  const queryClient = useQueryClient()
  const hydrated = useHydrated()
  const manifest = useManifest()
  const articles = useReading(reading, articlesOf)
  const params = useParams()
  const [search] = useSearchParams()

  const q = hydrated ? (search.get('q') ?? '') : ''
  const page = pageNumber((hydrated ? search.get('page') : null) ?? params.page)
  const words = useMemo(() => textPart(q), [q])
  const matches = useQuery({
    queryKey: ['matches', words],
    queryFn: () => searcher.matches(words),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })

  const prerendered = queryClient.getQueryData<Listing>(['listing', path, page]) ?? null
  const textMatches = words === '' ? null : (matches.data ?? null)
  const waiting = words !== '' && matches.isPending
  const listing = useMemo(() => {
    if (waiting) return null
    if (manifest === undefined || view === undefined) return q === '' ? prerendered : null
    const stateOf = (article: string) => articles.get(article) ?? UNREAD
    return listArticles({ articles: manifest.articles, path, view, label, q, page, stateOf, textMatches })
  }, [articles, label, manifest, page, path, prerendered, q, textMatches, view, waiting])

  const settled = hydrated && listing !== null
  useEffect(() => {
    // boot hid the list because its HTML cannot know the query; now it does.
    if (settled) delete document.documentElement.dataset.pending
  }, [settled])
  return { listing, q }
}
