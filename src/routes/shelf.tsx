import { useMemo, useState } from 'react'
import { ArticleList } from '../components/ArticleList.tsx'
import { SavedViews } from '../components/SavedViews.tsx'
import { compareCodeUnits } from '../model/article-order.ts'
import { LIBRARY_PATH, SHELF_PATH } from '../model/permalink.ts'
import { type ArticleState, type ReadingState, UNREAD } from '../model/reading-state.ts'
import type { View } from '../model/views.ts'
import { useReading } from '../reading/use-store.ts'
import { useServices } from '../services.tsx'
import { KeepHere } from './shared/keep-part.tsx'
import { originOf } from './shared/list-origin.ts'
import { listAddress } from './shared/list-path.ts'
import { useHydrated } from './shared/use-hydrated.ts'
import { useListKeys } from './shared/use-list-keys.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { useSummaries } from './shared/use-summaries.ts'
import { useViews } from './shared/use-views.ts'
import '../styles/library.css'

type ShelfPart = {
  readonly heading: string
  /** The same in the query language. */
  readonly query: string
  readonly empty: string
  readonly holds: (state: ArticleState) => boolean
}

const PARTS: readonly ShelfPart[] = [
  {
    heading: 'In progress',
    query: 'is:reading',
    empty: 'What you have begun stands here.',
    holds: ({ status }) => status === 'reading',
  },
  {
    heading: 'Saved',
    query: 'is:saved',
    empty: 'What you save stands here, until you take it away.',
    holds: ({ saved }) => saved,
  },
  {
    heading: 'Finished',
    query: 'is:finished',
    empty: 'What you have read to its end stands here.',
    holds: ({ status }) => status === 'finished',
  },
]

const MORE = 20 // rows at a time: about four screens of a phone

const addressOf = ({ query }: View) => listAddress(LIBRARY_PATH, query)
const articlesOf = (state: ReadingState) => state.articles

/** `/shelf`: the reader's own lists, the last read first. */
export function Component() {
  usePageTitle('Shelf')
  useListKeys()
  const hydrated = useHydrated()
  const { views, rename, remove } = useViews()
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Shelf</h1>
      <noscript>
        <p className="prose">The shelf needs scripts: it is kept by your browser, not by this site.</p>
      </noscript>
      {views.length > 0 && <SavedViews views={views} addressOf={addressOf} onRename={rename} onRemove={remove} />}
      {hydrated && PARTS.map((part) => <Part key={part.heading} part={part} />)}
    </div>
  )
}

function Part({ part: { heading, query, empty, holds } }: { part: ShelfPart }) {
  const articles = useReading(useServices().reading, articlesOf)
  const [limit, setLimit] = useState(MORE)
  const ids = useMemo(
    () =>
      [...articles]
        .filter(([, state]) => holds(state))
        .sort(([a, x], [b, y]) => (y.readAt ?? 0) - (x.readAt ?? 0) || compareCodeUnits(a, b))
        .map(([id]) => id),
    [articles, holds],
  )
  const summaries = useSummaries(ids.slice(0, limit))
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {summaries?.length === 0 && <p className="quiet">{empty}</p>}
      {summaries !== null && summaries.length > 0 && (
        <ArticleList
          summaries={summaries}
          stateOf={(article) => articles.get(article) ?? UNREAD}
          linkState={originOf(SHELF_PATH, summaries)}
        />
      )}
      {ids.length > limit && (
        <p>
          <button type="button" className="button" onClick={() => setLimit(limit + MORE)}>
            More
          </button>
        </p>
      )}
      {summaries !== null && summaries.length > 0 && <KeepHere query={query} name={`Shelf: ${heading}`} />}
    </section>
  )
}
