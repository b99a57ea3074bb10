import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { ArticleBody } from '../components/ArticleBody.tsx'
import { ArticleEnd } from '../components/ArticleEnd.tsx'
import { ArticleHeader } from '../components/ArticleHeader.tsx'
import { BackBar } from '../components/BackBar.tsx'
import { lazyPart } from '../components/lazy-part.tsx'
import { leftWords } from '../components/left-words.ts'
import { Outline } from '../components/Outline.tsx'
import { ReadingProgress } from '../components/ReadingProgress.tsx'
import { ResumeBar } from '../components/ResumeBar.tsx'
import { ToolStrip } from '../components/ToolStrip.tsx'
import { type ArticlePage, articleOf } from '../data/article-page.ts'
import { useReadingPosition } from '../hooks/use-reading-position.ts'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { articlePath, LIBRARY_PATH, originalPath } from '../model/permalink.ts'
import { paceOf } from '../model/reading-days.ts'
import { articleState, type ReadingState } from '../model/reading-state.ts'
import { isAnyRead } from '../model/shared-with.ts'
import { localDay } from '../reading/local-day.ts'
import { useReading } from '../reading/use-store.ts'
import { useServices } from '../services.tsx'
import { toTrustedHtml } from '../trusted-types.ts'
import { TakeAway } from './shared/take-away.tsx'
import { useFinder } from './shared/use-finder.ts'
import { useHighlighter } from './shared/use-highlights.ts'
import { useNeighbours } from './shared/use-next.ts'
import { usePage } from './shared/use-page.ts'
import { usePageTitle } from './shared/use-page-title.ts'
import { usePassageLink } from './shared/use-passage-link.ts'
import { usePreferences } from './shared/use-preferences.ts'
import { useResume } from './shared/use-resume.ts'
import { useStrip } from './shared/use-strip.ts'
import { useViewPath } from './shared/use-view-path.ts'

const paceIn = ({ days }: ReadingState) => paceOf(days)

const TypeSettings = lazyPart(async () => (await import('../components/TypeSettings.tsx')).TypeSettings)
// Nobody has asked for it, so nothing is said where it does not come.
const ReadBefore = lazyPart(() =>
  import('./shared/read-before.tsx').then(
    (part) => part.ReadBefore,
    () => () => null,
  ),
)
const Missing = lazyPart(async () => (await import('./shared/missing.tsx')).Missing)

/** `/articles/:slug`. Keyed by the slug: nothing of one article's reading may leak into the next. */
export function Component() {
  const page = usePage()
  const article = useMemo(() => page && articleOf(page), [page])
  return article === null ? <Missing /> : <Article key={article.head.slug} page={article} />
}

function Article({ page }: { page: ArticlePage }) {
  const { head, html, next: older, related = [], shared, blockMap } = page
  const { reading } = useServices()
  const { id, slug, lang, dir, outline, canonical, title, alternates = [] } = head
  const state = useReading(
    reading,
    useCallback((all: ReadingState) => articleState(all, id), [id]),
  )
  const { preferences, change } = usePreferences()
  const { origin, next, previous } = useNeighbours(slug, older)
  const viewPathOf = useViewPath()
  const strip = useStrip()
  const navigate = useNavigate()
  const { hash } = useLocation()
  usePageTitle(title)

  const body = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState(false)
  // A pass of its own: by then the layout above has restored the scroll, which is no reading.
  useEffect(() => setReady(true), [])
  // As it was when the page was opened; the state above is empty until the page is taken over.
  const [{ place: kept, status: leftAs }] = useState(() => articleState(reading.get(), id))
  const position = useReadingPosition({
    article: { id, lang, blockMap },
    rootRef: body,
    ready,
    arrival: kept !== null || hash !== '' ? 'preview' : 'reading',
    onPlace: (place, reached) => reading.recordPlace(place, reached),
    onRead: (sample) => reading.addRead(localDay(new Date()), sample),
  })
  const resume = useResume(position, hash === '' && leftAs !== 'finished' ? kept : null, ready)
  const passage = usePassageLink(position, { article: id, place: kept, ready })

  const pace = useReading(reading, paceIn)
  const { words } = head
  const left = useReading(
    position.progress,
    useCallback((read: number) => (pace && read < 1 ? leftWords(words * (1 - read), pace) : null), [pace, words]),
  )
  const highlighter = useHighlighter(id, body, ready)

  const [finder, find] = useFinder(body, origin)

  const toggleSaved = () => (state.saved ? reading.unsave(id) : reading.save(id))
  const open = (to: typeof next) => to && navigate(articlePath(to.slug), { state: origin })
  useShortcuts({ s: toggleSaved, f: find, j: () => open(next), k: () => open(previous) })
  const readAgain = () => {
    reading.startAgain(id)
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  return (
    <>
      {ready && <ReadingProgress progress={position.progress} />}
      <ToolStrip
        saved={state.saved}
        onSave={toggleSaved}
        onFind={find}
        original={originalPath(slug)}
        list={origin?.path ?? LIBRARY_PATH}
        left={left}
        state={strip}
        settings={ready ? <TypeSettings preferences={preferences} onChange={change} /> : null}
      />
      <article className="article" lang={lang} dir={dir}>
        <ArticleHeader head={head} viewPathOf={viewPathOf} />
        <Outline outline={outline} />
        <ArticleBody ref={body} html={html} trust={toTrustedHtml} />
        {ready && shared?.some((other) => isAnyRead(reading.get(), other)) && (
          <Suspense>
            <ReadBefore page={page} text={body} />
          </Suspense>
        )}
        <ArticleEnd
          next={next}
          related={related}
          canonical={canonical}
          alternates={alternates}
          linkState={origin}
          onReadAgain={state.status === 'finished' ? readAgain : null}
          takeAway={<TakeAway head={head} blockMap={blockMap} body={body} />}
        />
        {highlighter && (
          <highlighter.Highlighter page={page} root={highlighter.root} position={position} begin={highlighter.begin} />
        )}
      </article>
      {finder && <finder.Finder {...finder} page={page} position={position} />}
      {resume.offer ? (
        <ResumeBar quote={resume.offer.quote?.exact ?? null} onContinue={resume.accept} onDismiss={resume.dismiss} />
      ) : (
        passage.back && (
          <BackBar
            onBack={() => {
              passage.back?.()
              passage.dismiss()
            }}
            onDismiss={passage.dismiss}
          />
        )
      )}
    </>
  )
}
