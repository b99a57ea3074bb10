import { LaterDetails } from '../../components/LaterDetails.tsx'
import { lazyPart } from '../../components/lazy-part.tsx'
import type { TakeAlongPanelProps } from './take-along-panel.tsx'

const TakeAlongPanel = lazyPart(async () => (await import('./take-along-panel.tsx')).TakeAlongPanel)
const HandOverPlace = lazyPart(async () => (await import('./hand-over-panel.tsx')).HandOverPlace)

/** Ways for an article, and for the place in it, to leave. */
export function TakeAway(article: TakeAlongPanelProps) {
  const { id, slug } = article.head
  return (
    <>
      <LaterDetails summary="Cite, or take a copy">
        <TakeAlongPanel {...article} />
      </LaterDetails>
      <LaterDetails summary="Continue on another device">
        <HandOverPlace article={id} slug={slug} />
      </LaterDetails>
    </>
  )
}
