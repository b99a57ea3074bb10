import { useMemo } from 'react'
import { ArticleList } from '../components/ArticleList.tsx'
import { SavedViews } from '../components/SavedViews.tsx'
import type { ArticleSummary } from '../model/article.ts'
import { LIBRARY_PATH, SHELF_PATH } from '../model/permalink.ts'
import { type ArticleState, type ReadingState, UNREAD } from '../model/reading-state.ts'
import type { View } from '../model/views.ts'
import { useReading } from '../reading/use-store.ts'
import { useServices } from '../services.tsx'
import { originOf } from './shared/list-origin.ts'
import { listAddress } from './shared/list-path.ts'
import { useManifest } from './shared/use-library.ts'
import { useListKeys } from './shared/use-list-keys.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { useViews } from './shared/use-views.ts'
import '../styles/library.css'

type ShelfPart = {
  readonly heading: string
  readonly empty: string
  readonly holds: (state: ArticleState) => boolean
}

const PARTS: readonly ShelfPart[] = [
  {
    heading: 'In progress',
    empty: 'What you have begun stands here.',
    holds: ({ status }) => status === 'reading',
  },
  {
    heading: 'Saved',
    empty: 'What you save stands here, until you take it away.',
    holds: ({ saved }) => saved,
  },
  {
    heading: 'Finished',
    empty: 'What you have read to its end stands here.',
    holds: ({ status }) => status === 'finished',
  },
]

const addressOf = ({ query }: View) => listAddress(LIBRARY_PATH, query)
const articlesOf = (state: ReadingState) => state.articles

/** `/shelf`: the reader's own lists, the last read first. */
export function Component() {
  usePageTitle('Shelf')
  useListKeys()
  const manifest = useManifest()
  const articles = useReading(useServices().reading, articlesOf)
  const { views, rename, remove } = useViews()
  const parts = useMemo(() => {
    const readAt = ({ id }: ArticleSummary) => articles.get(id)?.readAt ?? 0
    return PARTS.map((part) => ({
      ...part,
      summaries: (manifest?.articles ?? [])
        .filter(({ id }) => part.holds(articles.get(id) ?? UNREAD))
        .toSorted((a, b) => readAt(b) - readAt(a)),
    }))
  }, [articles, manifest])

  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Shelf</h1>
      <noscript>
        <p className="prose">The shelf needs scripts: it is kept by your browser, not by this site.</p>
      </noscript>
      {views.length > 0 && <SavedViews views={views} addressOf={addressOf} onRename={rename} onRemove={remove} />}
      {manifest &&
        parts.map(({ heading, empty, summaries }) => (
          <section key={heading} aria-label={heading}>
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
          </section>
        ))}
    </div>
  )
}
