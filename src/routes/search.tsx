import { infiniteQueryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useHref, useSearchParams } from 'react-router-dom'
import { Browse } from '../components/Browse.tsx'
import { Found } from '../components/Found.tsx'
import { HitRow } from '../components/HitRow.tsx'
import { Link } from '../components/Link.tsx'
import { foundWords } from '../components/reading-words.ts'
import { SearchField } from '../components/SearchField.tsx'
import { TryAgain } from '../components/TryAgain.tsx'
import { pageQuery } from '../data/page-query.ts'
import { useLasts } from '../hooks/use-lasts.ts'
import type { CountedFacets } from '../model/listing.ts'
import { blockAnchor, LIBRARY_PATH, passageAnchor, SEARCH_PATH } from '../model/permalink.ts'
import { clearFilters, filtersOf, toggleFilter } from '../model/query/edit.ts'
import { asksMarks } from '../model/query/mark-leaf.ts'
import { parseQuery } from '../model/query/parse.ts'
import type { Passage, SearchAnswer } from '../search/port.ts'
import { useServices } from '../services.tsx'
import { chosenFilters } from './shared/chosen-filters.ts'
import { KeepView } from './shared/keep-view.tsx'
import { originOf } from './shared/list-origin.ts'
import { listAddress } from './shared/list-path.ts'
import { NarrowHits } from './shared/narrow-hits.tsx'
import { useCompletions } from './shared/use-completions.ts'
import { WHOLE_LIBRARY } from './shared/use-facet-values.ts'
import { useHydrated } from './shared/use-hydrated.ts'
import { useListKeys } from './shared/use-list-keys.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { usePrepareSearch } from './shared/use-prepare-search.ts'
import { useQueryField } from './shared/use-query-field.ts'
import { useSearcher } from './shared/use-searcher.ts'
import { useViewPath } from './shared/use-view-path.ts'
import { useWholeFacet } from './shared/use-whole-facet.ts'
import '../styles/library.css'

const NOTHING: CountedFacets = { facets: {}, beyond: {} }

const MORE = 10 // hits a request: two screens of a phone, and the first is there the sooner

const LATE = 400 // milliseconds after which a search says that it is under way: most are over by then

/** `/search?q=`: the query is the page. */
export function Component() {
  useListKeys()
  const { readPage, reading } = useServices()
  const searcher = useSearcher()
  const prepare = usePrepareSearch()
  const { data: page } = useQuery(pageQuery(readPage, SEARCH_PATH))
  const browse = (page?.kind === 'page' && page.data.browse) || NOTHING
  const viewPathOf = useViewPath()
  const [params] = useSearchParams()
  const hydrated = useHydrated()
  const q = (hydrated ? (params.get('q') ?? '') : '').trim()
  usePageTitle(q === '' ? 'Search' : `Search: ${q}`)
  const queryClient = useQueryClient()
  const hitsOf = (q: string) =>
    infiniteQueryOptions({
      queryKey: ['search', q],
      queryFn: ({ pageParam }) => {
        prepare() // a link that asks has had no focus before
        return searcher.search(q, {
          states: Object.fromEntries(reading.get().articles),
          highlights: reading.get().highlights,
          offset: pageParam,
          limit: MORE,
          passages: true,
        })
      },
      // What is marked changes between two visits; the library's text does not.
      staleTime: asksMarks(parseQuery(q).where) ? 0 : Number.POSITIVE_INFINITY,
      initialPageParam: 0,
      getNextPageParam: (last: SearchAnswer, _, offset) => (offset + MORE < last.total ? offset + MORE : undefined),
    })
  const field = useQueryField(q, searchAddress, (text) => {
    if (text !== '') queryClient.infiniteQuery(hitsOf(text)).catch(() => null) // what is shown for it says what is wrong
  })
  const completionsAt = useCompletions(field.value, WHOLE_LIBRARY, browse)
  const wholeOf = useWholeFacet(WHOLE_LIBRARY)
  const results = useInfiniteQuery({
    ...hitsOf(q),
    enabled: q !== '',
    placeholderData: (previous) => (q === '' ? undefined : previous),
  })
  const { isPlaceholderData, isFetchingNextPage, isFetchNextPageError } = results
  const answer = q === '' ? undefined : results.data?.pages[0]
  const hits = (results.data?.pages ?? []).flatMap((page) => page.hits)
  const origin = originOf(
    searchAddress(q),
    hits.map(({ summary }) => summary),
  )
  const isLate = useLasts(q !== '' && (results.isPending || isPlaceholderData), LATE)
  const { list, goOn } = useGoOn(hits.length)

  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Search</h1>
      <SearchField
        value={field.value}
        onChange={field.onChange}
        action={useHref(SEARCH_PATH)}
        onSubmit={field.onEnter}
        onFocus={prepare}
        completionsAt={completionsAt}
      />
      <noscript>
        <p className="prose">Search needs scripts. Without them, the library can be walked from here.</p>
      </noscript>
      <Found
        words={isLate ? 'Searching …' : answer ? foundWords(answer) : ''}
        chosen={chosenFilters(q, searchAddress)}
        notices={answer?.notices ?? []}
      >
        {answer && <KeepView view="" q={q} />}
      </Found>
      {q === '' && (
        <Browse
          {...browse}
          pathOf={(facet, value) =>
            viewPathOf(facet, value) ?? listAddress(LIBRARY_PATH, toggleFilter('', facet, value))
          }
          wholeOf={wholeOf}
        />
      )}
      {answer && answer.total > 0 && <NarrowHits q={q} addressOf={searchAddress} />}
      {results.isError && !isFetchNextPageError && (
        <TryAgain onRetry={() => void results.refetch()}>{noAnswer(results.error)}</TryAgain>
      )}
      {answer && <Understood q={q} answer={answer} />}
      {hits.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
        <ol role="list" ref={list} className="hits" aria-label="Hits" aria-busy={isPlaceholderData}>
          {hits.map(({ summary, passage }) => (
            <HitRow
              key={summary.id}
              summary={summary}
              linkState={origin}
              passage={passage ? { ...passage, anchor: `#${anchorOf(passage)}` } : null}
            />
          ))}
        </ol>
      )}
      {isFetchNextPageError && (
        <TryAgain onRetry={() => void results.fetchNextPage()}>{noAnswer(results.error)}</TryAgain>
      )}
      {results.hasNextPage && !isFetchNextPageError && !isPlaceholderData && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={isFetchingNextPage}
            onClick={() => {
              goOn()
              if (!isFetchingNextPage) void results.fetchNextPage()
            }}
          >
            {isFetchingNextPage ? 'Searching …' : 'More results'}
          </button>
        </p>
      )}
    </div>
  )
}

const searchAddress = (text: string) => listAddress(SEARCH_PATH, text)

const noAnswer = ({ message }: Error) => `The search did not answer: ${message}.`

/** Has the focus go on to the first of the hits that come next: what was pressed for them may be gone by then. */
function useGoOn(count: number) {
  const list = useRef<HTMLOListElement>(null)
  const from = useRef<number | null>(null)
  useEffect(() => {
    if (from.current === null) return
    if (count > from.current)
      list.current?.querySelectorAll<HTMLElement>('h2 a')[from.current]?.focus({ preventScroll: true })
    if (count !== from.current) from.current = null
  }, [count])
  return {
    list,
    goOn: () => {
      from.current = count
    },
  }
}

/** How the query was taken, and why nothing answers it. */
function Understood({ q, answer }: { q: string; answer: SearchAnswer }) {
  const { query, suggestion, total } = answer
  const withoutFilters = filtersOf(parseQuery(q)).length > 0 ? clearFilters(q) : ''
  return (
    <div className="quiet">
      {query !== q && query !== '' && (
        <p>
          Understood as <code>{query}</code>
        </p>
      )}
      {total === 0 && (
        <p>
          No article has this. {withoutFilters === '' && 'Try fewer words, or the beginning of one. '}
          {withoutFilters !== '' && (
            <Link to={searchAddress(withoutFilters)} replace>
              Search without filters
            </Link>
          )}
        </p>
      )}
      {suggestion !== null && (
        <p>
          Did you mean{' '}
          <Link to={searchAddress(suggestion)} replace>
            {suggestion}
          </Link>
          ?
        </p>
      )}
    </div>
  )
}

/** A passage across blocks is linked by its first block. */
function anchorOf({ locator: { start, end } }: Passage): string {
  if (end === null || end.block !== start.block) return blockAnchor(start.block)
  return passageAnchor({ block: start.block, start: start.offset, end: end.offset })
}
