import { type ReactNode, Suspense, useState } from 'react'

export type LaterDetailsProps = {
  readonly summary: string
  /** May be lazy: it is rendered from the first opening on. */
  readonly children: ReactNode
}

/** Details that few readers open: neither their markup nor their scripts come before that. */
export function LaterDetails({ summary, children }: LaterDetailsProps) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <details className="take-along needs-scripts" onToggle={() => setIsAsked(true)}>
      <summary>{summary}</summary>
      {isAsked && <Suspense>{children}</Suspense>}
    </details>
  )
}
