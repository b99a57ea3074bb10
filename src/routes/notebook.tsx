import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { HighlightStatus } from '../components/HighlightStatus.tsx'
import { highlightsWords } from '../components/highlight-words.ts'
import { Link } from '../components/Link.tsx'
import { NotebookFilters } from '../components/NotebookFilters.tsx'
import { COLOURS, type Highlight } from '../model/highlight.ts'
import { type NotebookFilter, notebookGroups } from '../model/notebook.ts'
import { LIBRARY_PATH, NOTEBOOK_PATH } from '../model/permalink.ts'
import type { ReadingState } from '../model/reading-state.ts'
import { useReading } from '../reading/use-store.ts'
import { useServices } from '../services.tsx'
import '../styles/highlights.css'
import '../styles/notebook.css'
import { NotebookArticle } from './shared/notebook-article.tsx'
import { useHydrated } from './shared/use-hydrated.ts'
import { useNotebookExport } from './shared/use-notebook-export.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { useQueryField } from './shared/use-query-field.ts'
import { useSummaries } from './shared/use-summaries.ts'

const MORE = 20 // articles at a time: each is fetched to tell what is no longer in it

const highlightsIn = (state: ReadingState) => state.highlights

/** `/notebook`: highlights and notes, by article; its filters stand in the address. */
export function Component() {
  usePageTitle('Notebook')
  const highlights = useReading(useServices().reading, highlightsIn)
  const marked = useMemo(() => [...highlights.keys()].sort(), [highlights])
  const summaries = useSummaries(marked)
  return (
    <div className="narrow notebook">
      <h1 tabIndex={-1}>Notebook</h1>
      <noscript>
        <p className="prose">The notebook needs scripts: it is kept by your browser, not by this site.</p>
      </noscript>
      {summaries && <Notebook summaries={summaries} />}
    </div>
  )
}

function Notebook({ summaries }: { summaries: Parameters<typeof notebookGroups>[1] }) {
  const { reading } = useServices()
  const hydrated = useHydrated()
  const navigate = useNavigate()
  const highlights = useReading(reading, highlightsIn)
  const [params] = useSearchParams()
  const [limit, setLimit] = useState(MORE)
  const [removed, setRemoved] = useState<Highlight | null>(null)
  // A choice shows at once, the address follows: a box that waited for it would jump back first.
  const [chosen, setChosen] = useState<NotebookFilter | null>(null)
  const address = params.toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the address says next counts
  useEffect(() => setChosen(null), [address])
  const filter = chosen ?? readFilter(params)
  const { words, colour, noted } = filter
  const field = useQueryField(words, (text) => addressOf({ colour, noted, words: text }))
  const groups = useMemo(
    () => notebookGroups(highlights, summaries, { words, colour, noted }),
    [highlights, summaries, words, colour, noted],
  )
  const leaving = useNotebookExport(groups)
  const go = (change: Partial<NotebookFilter>) => {
    const next = { ...filter, ...change }
    setChosen(next)
    navigate(addressOf(next), { replace: true, preventScrollReset: true })
  }
  const remove = (highlight: Highlight) => {
    setRemoved(highlight)
    reading.removeHighlight(highlight.article, highlight.id)
  }
  const restore = () => {
    if (removed) reading.highlight(removed.id, removed.locator, removed.colour)
    setRemoved(null)
  }

  if (!hydrated) return null
  const count = groups.reduce((sum, group) => sum + group.highlights.length, 0)
  return (
    <>
      {highlights.size === 0 ? (
        <EmptyNotebook />
      ) : (
        <>
          <NotebookFilters
            words={field.value}
            onWords={field.onChange}
            colour={colour}
            onColour={(next) => go({ colour: next })}
            noted={noted}
            onNoted={(next) => go({ noted: next })}
          />
          <div className="notebook-line">
            <p role="status" className="quiet">
              {count === 0 ? 'Nothing here matches.' : highlightsWords(count)}
            </p>
            {count > 0 && (
              <p className="acts">
                <button type="button" onClick={leaving.onMarkdown}>
                  Export Markdown
                </button>
                <button type="button" onClick={leaving.onAnnotations}>
                  Export Web Annotations
                </button>
              </p>
            )}
          </div>
          <p role="status" className="quiet">
            {leaving.message}
          </p>
          {groups.slice(0, limit).map((group) => (
            <NotebookArticle key={group.article} group={group} onRemove={remove} />
          ))}
          {groups.length > limit && (
            <p>
              <button type="button" className="button" onClick={() => setLimit(limit + MORE)}>
                More articles
              </button>
            </p>
          )}
        </>
      )}
      <HighlightStatus message="" onRestore={removed && restore} />
    </>
  )
}

function EmptyNotebook() {
  return (
    <div className="prose empty-notebook">
      <p>
        Nothing is marked yet. Select a passage in <Link to={LIBRARY_PATH}>an article</Link>: the tools beside it mark
        it in one of four colours, take a note or copy a link to it. What you mark gathers here.
      </p>
      <p>
        By keyboard, <kbd>h</kbd> chooses a sentence, <kbd>Down</kbd> and <kbd>Up</kbd> go on to others, with{' '}
        <kbd>Shift</kbd> they take in more or fewer, and <kbd>Enter</kbd> opens the tools.
      </p>
    </div>
  )
}

function readFilter(params: URLSearchParams): NotebookFilter {
  return {
    words: params.get('q') ?? '',
    colour: COLOURS.find((name) => name === params.get('colour')) ?? null,
    noted: params.get('noted') === '1',
  }
}

function addressOf({ words, colour, noted }: NotebookFilter): string {
  const params = new URLSearchParams({
    ...(words !== '' && { q: words }),
    ...(colour !== null && { colour }),
    ...(noted && { noted: '1' }),
  })
  return params.size > 0 ? `${NOTEBOOK_PATH}?${params}` : NOTEBOOK_PATH
}
