import { type ReactNode, useMemo, useState } from 'react'
import { ArticleList } from '../../components/ArticleList.tsx'
import { Filters } from '../../components/Filters.tsx'
import { Found } from '../../components/Found.tsx'
import { Orders } from '../../components/Orders.tsx'
import { Pager } from '../../components/Pager.tsx'
import { articlesWords } from '../../components/reading-words.ts'
import type { ArticleSummary } from '../../model/article.ts'
import type { Listing } from '../../model/listing.ts'
import { clearFilters, hasFilter, setSort, toggleFilter } from '../../model/query/edit.ts'
import { parseQuery } from '../../model/query/parse.ts'
import { type ReadingState, UNREAD } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import { chosenFilters } from './chosen-filters.ts'
import { KeepHere } from './keep-part.tsx'
import { KeepView, viewQuery } from './keep-view.tsx'
import { ListField } from './list-field.tsx'
import { originOf } from './list-origin.ts'
import { listAddress } from './list-path.ts'
import { useHydrated } from './use-hydrated.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListing } from './use-listing.ts'
import { usePageTitle } from './use-page-title.ts'
import { useViewPath } from './use-view-path.ts'
import { useWholeFacet } from './use-whole-facet.ts'
import '../../styles/library.css'

const NOTHING: readonly ArticleSummary[] = []

const articlesOf = (state: ReadingState) => state.articles

export type ListPageProps = {
  /** As the build made it. */
  readonly built: Listing
  /** With the page's heading. */
  readonly head: ReactNode
  /** Between the search field and the list. */
  readonly above?: ReactNode
}

/**
 * A list with its search field, filters, count and pages: the library and every filter view. Typing
 * narrows the list; Enter asks the search page for passages.
 */
export function ListPage({ built, head, above }: ListPageProps) {
  const { path, label, page: number } = built
  const { reading } = useServices()
  const articles = useReading(reading, articlesOf)
  const hydrated = useHydrated()
  const viewPathOf = useViewPath()
  const [counts, setCounts] = useState(false)
  const { listing, q, error, isReaders } = useListing(built, counts)
  const wholeOf = useWholeFacet({ ...built, q })
  useListKeys()
  usePageTitle([label, number > 1 ? `Page ${number}` : null].filter((part) => part !== null).join(', ') || null)

  const query = parseQuery(q)
  const shown = listing?.summaries ?? NOTHING
  const address = listAddress(path, q, listing?.page)
  const origin = useMemo(() => originOf(address, shown), [address, shown])
  const chosen = chosenFilters(q, (text) => listAddress(path, text))
  return (
    <>
      {head}
      <ListField built={built} q={q} />
      {above}
      {error !== null && (
        <p className="prose" role="alert">
          The list cannot be narrowed: {error.message}. Below is all of it.
        </p>
      )}
      <div className="list-grid">
        <Found
          words={listing === null ? '' : articlesWords(listing.total)}
          chosen={chosen}
          notices={listing?.notices ?? []}
        >
          {q !== '' && <KeepView view={built.view} q={q} />}
        </Found>
        <Filters
          facets={listing?.facets ?? {}}
          beyond={listing?.beyond ?? {}}
          knowsStatuses={isReaders || articles.size === 0}
          wholeOf={wholeOf}
          onUse={() => setCounts(articles.size > 0)}
          isChosen={(facet, value) => hasFilter(query, facet, value)}
          pathOf={(facet, value) =>
            hydrated ? listAddress(path, toggleFilter(q, facet, value)) : viewPathOf(facet, value)
          }
        >
          <Orders
            sort={query.sort}
            hasWords={parseQuery(clearFilters(q)).where !== null}
            pathOf={(sort) => (hydrated ? listAddress(path, setSort(q, sort)) : null)}
          />
        </Filters>
        <div>
          {listing !== null && listing.total > 0 && (
            <ArticleList
              key={`${q} ${listing.page}`}
              summaries={shown}
              stateOf={(article) => articles.get(article) ?? UNREAD}
              linkState={origin}
              lead={label === null && listing.total === 1 && q === ''}
            />
          )}
          {listing?.total === 0 && (
            <p className="empty">Nothing here matches. Take a filter away, or search for less.</p>
          )}
          <Pager page={listing?.page ?? 1} pages={listing?.pages ?? 1} pathOf={(n) => listAddress(path, q, n)} />
          {listing !== null && listing.total > 0 && (
            <KeepHere
              query={viewQuery(built.view, q)}
              name={[label, q].filter(Boolean).join(': ') || 'The whole library'}
            />
          )}
        </div>
      </div>
    </>
  )
}
