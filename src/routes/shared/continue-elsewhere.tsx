import { lazy, Suspense, useState } from 'react'

const HandOverPlace = lazy(() => import('./hand-over-panel.tsx').then((panel) => ({ default: panel.HandOverPlace })))

/** Where the place leaves for another device; what makes the link is brought when this is opened. */
export function ContinueElsewhere({ article, slug }: { readonly article: string; readonly slug: string }) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <details className="take-along needs-scripts" onToggle={() => setIsAsked(true)}>
      <summary>Continue on another device</summary>
      {isAsked && (
        <Suspense>
          <HandOverPlace article={article} slug={slug} />
        </Suspense>
      )}
    </details>
  )
}
