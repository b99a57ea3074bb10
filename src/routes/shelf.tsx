import { useMemo, useState } from 'react'
import { ArticleList } from '../components/ArticleList.tsx'
import { SavedViews } from '../components/SavedViews.tsx'
import type { ArticleSummary } from '../model/article.ts'
import { compareCodeUnits } from '../model/article-order.ts'
import { LIBRARY_PATH, SHELF_PATH } from '../model/permalink.ts'
import { type ArticleState, type ReadingState, UNREAD } from '../model/reading-state.ts'
import type { View } from '../model/views.ts'
import { useReading } from '../reading/use-store.ts'
import { useServices } from '../services.tsx'
import { KeepHere } from './shared/keep-part.tsx'
import { originOf } from './shared/list-origin.ts'
import { listAddress } from './shared/list-path.ts'
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
  const { views, rename, remove } = useViews()
  const articles = useReading(useServices().reading, articlesOf)
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({})
  const parts = useMemo(() => PARTS.map((part) => ({ ...part, ids: lastRead(articles, part) })), [articles])
  const shown = parts.map((part) => {
    const limit = limits[part.heading] ?? MORE
    return { ...part, limit, hasMore: part.ids.length > limit, ids: part.ids.slice(0, limit) }
  })
  // Asked for together: a part that came by itself would push down the others.
  const summaries = useSummaries([...new Set(shown.flatMap(({ ids }) => ids))])
  const byId = new Map(summaries?.map((summary) => [summary.id, summary]))
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Shelf</h1>
      <noscript>
        <p className="prose">The shelf needs scripts: it is kept by your browser, not by this site.</p>
      </noscript>
      {views.length > 0 && <SavedViews views={views} addressOf={addressOf} onRename={rename} onRemove={remove} />}
      {summaries !== null &&
        shown.map(({ ids, limit, hasMore, ...part }) => (
          <Part
            key={part.heading}
            part={part}
            summaries={ids.flatMap((id) => byId.get(id) ?? [])}
            onMore={hasMore ? () => setLimits({ ...limits, [part.heading]: limit + MORE }) : null}
          />
        ))}
    </div>
  )
}

/** The articles of a part, the last read first. */
function lastRead(articles: ReadingState['articles'], { holds }: ShelfPart): readonly string[] {
  return [...articles]
    .filter(([, state]) => holds(state))
    .sort(([a, x], [b, y]) => (y.readAt ?? 0) - (x.readAt ?? 0) || compareCodeUnits(a, b))
    .map(([id]) => id)
}

type PartProps = {
  readonly part: ShelfPart
  readonly summaries: readonly ArticleSummary[]
  /** Null where all are shown. */
  readonly onMore: (() => void) | null
}

function Part({ part: { heading, query, empty }, summaries, onMore }: PartProps) {
  const articles = useReading(useServices().reading, articlesOf)
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {summaries.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ArticleList
          summaries={summaries}
          stateOf={(article) => articles.get(article) ?? UNREAD}
          linkState={originOf(SHELF_PATH, summaries)}
        />
      )}
      {onMore && (
        <p>
          <button type="button" className="button" onClick={onMore}>
            More
          </button>
        </p>
      )}
      {summaries.length > 0 && <KeepHere query={query} name={`Shelf: ${heading}`} />}
    </section>
  )
}
