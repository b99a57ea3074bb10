import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useHref, useSearchParams } from 'react-router-dom'
import { Browse } from '../components/Browse.tsx'
import { HitRow } from '../components/HitRow.tsx'
import { Link } from '../components/Link.tsx'
import { articlesWords } from '../components/reading-words.ts'
import { SearchField } from '../components/SearchField.tsx'
import { pageQuery } from '../data/page-query.ts'
import type { ArticleSummary } from '../model/article.ts'
import type { CountedFacets } from '../model/listing.ts'
import { blockAnchor, LIBRARY_PATH, passageAnchor, SEARCH_PATH } from '../model/permalink.ts'
import { clearFilters, filtersOf, toggleFilter } from '../model/query/edit.ts'
import { asksMarks } from '../model/query/mark-leaf.ts'
import { parseQuery } from '../model/query/parse.ts'
import type { Passage, SearchAnswer } from '../search/port.ts'
import { useServices } from '../services.tsx'
import { KeepView } from './shared/keep-view.tsx'
import { type ListOrigin, originOf } from './shared/list-origin.ts'
import { listAddress } from './shared/list-path.ts'
import { useCompletions } from './shared/use-completions.ts'
import { WHOLE_LIBRARY } from './shared/use-facet-values.ts'
import { useHydrated } from './shared/use-hydrated.ts'
import { useListKeys } from './shared/use-list-keys.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { useQueryField } from './shared/use-query-field.ts'
import { useSearcher } from './shared/use-searcher.ts'
import { useViewPath } from './shared/use-view-path.ts'
import { useWholeFacet } from './shared/use-whole-facet.ts'
import '../styles/library.css'

const NOTHING: CountedFacets = { facets: {}, beyond: {} }

const MORE = 20 // hits a request: about four screens of a phone

/** `/search?q=`: the query is the page. */
export function Component() {
  usePageTitle('Search')
  useListKeys()
  const { readPage, reading } = useServices()
  const searcher = useSearcher()
  const { data: page } = useQuery(pageQuery(readPage, SEARCH_PATH))
  const browse = (page?.kind === 'page' && page.data.browse) || NOTHING
  const viewPathOf = useViewPath()
  const [params] = useSearchParams()
  const hydrated = useHydrated()
  const q = (hydrated ? (params.get('q') ?? '') : '').trim()
  const field = useQueryField(q, searchAddress)
  const completionsAt = useCompletions(field.value, WHOLE_LIBRARY, browse)
  const wholeOf = useWholeFacet(WHOLE_LIBRARY)
  const results = useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) =>
      searcher.search(q, {
        states: Object.fromEntries(reading.get().articles),
        highlights: reading.get().highlights,
        offset: pageParam,
        limit: MORE,
      }),
    // What is marked changes between two visits; the library's text does not.
    staleTime: asksMarks(parseQuery(q).where) ? 0 : Number.POSITIVE_INFINITY,
    initialPageParam: 0,
    getNextPageParam: (last: SearchAnswer, _, offset) => (offset + MORE < last.total ? offset + MORE : undefined),
    enabled: q !== '',
    placeholderData: (previous) => (q === '' ? undefined : previous),
  })
  const answer = results.data?.pages[0]
  const found = (results.data?.pages ?? []).flatMap(({ hits }) => hits.map(({ summary }) => summary))
  const origin = originOf(searchAddress(q), found)

  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Search</h1>
      <SearchField
        value={field.value}
        onChange={field.onChange}
        action={useHref(SEARCH_PATH)}
        onSubmit={field.onChange}
        completionsAt={completionsAt}
      />
      <noscript>
        <p className="prose">Search needs scripts. Without them, the library can be walked from here.</p>
      </noscript>
      <p role="status" className="quiet found">
        {q !== '' && answer ? foundWords(answer) : ''}
      </p>
      {q !== '' && answer && (
        <p className="quiet">
          <KeepView view="" q={q} />
        </p>
      )}
      {results.isError && (
        <p className="prose" role="alert">
          The search did not answer: {results.error.message}
        </p>
      )}
      {q === '' && (
        <Browse
          {...browse}
          pathOf={(facet, value) =>
            viewPathOf(facet, value) ?? listAddress(LIBRARY_PATH, toggleFilter('', facet, value))
          }
          wholeOf={wholeOf}
        />
      )}
      {q !== '' && answer && <Understood q={q} answer={answer} />}
      {found.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
        <ol role="list" className="hits" aria-label="Hits">
          {found.map((summary) => (
            <FoundArticle key={summary.id} q={answer?.query ?? q} summary={summary} origin={origin} />
          ))}
        </ol>
      )}
      {results.hasNextPage && (
        <p>
          <button type="button" className="button" onClick={() => results.fetchNextPage()}>
            More results
          </button>
        </p>
      )}
    </div>
  )
}

const searchAddress = (text: string) => listAddress(SEARCH_PATH, text)

function foundWords({ total, totalAll }: SearchAnswer): string {
  return total === totalAll ? articlesWords(total) : `${totalAll} with all words, ${total} with some`
}

/** How the query was taken, and why nothing answers it. */
function Understood({ q, answer }: { q: string; answer: SearchAnswer }) {
  const { query, notices, suggestion, total } = answer
  const withoutFilters = filtersOf(parseQuery(q)).length > 0 ? clearFilters(q) : ''
  return (
    <div className="quiet">
      {query !== q && query !== '' && (
        <p>
          Understood as <code>{query}</code>
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
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

/** A hit asks for its passage by itself, so that the list stands before the passages are found. */
function FoundArticle({ q, summary, origin }: { q: string; summary: ArticleSummary; origin: ListOrigin }) {
  const searcher = useSearcher()
  const { data } = useQuery({
    queryKey: ['passage', q, summary.id],
    queryFn: () => searcher.passage(q, summary.id),
  })
  return <HitRow summary={summary} linkState={origin} passage={data && { ...data, anchor: `#${anchorOf(data)}` }} />
}

/** A passage across blocks is linked by its first block. */
function anchorOf({ locator: { start, end } }: Passage): string {
  if (end === null || end.block !== start.block) return blockAnchor(start.block)
  return passageAnchor({ block: start.block, start: start.offset, end: end.offset })
}
