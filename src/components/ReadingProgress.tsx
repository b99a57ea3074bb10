import { useSyncExternalStore } from 'react'
import type { ReadingProgress as Progress } from '../hooks/reading-progress.ts'

/**
 * Two pixels along the top of the window. Never prerendered: without scripts it would stay at nothing,
 * and the page's policy refuses style attributes in HTML.
 */
export function ReadingProgress({ progress }: { progress: Progress }) {
  const fraction = useSyncExternalStore(progress.subscribe, progress.get, progress.initial)
  const percent = Math.round(fraction * 100)
  return (
    <div
      className="reading-progress"
      role="progressbar"
      aria-label="Reading progress"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={fraction > 0 ? { transform: `scaleX(${fraction})` } : undefined} />
    </div>
  )
}
