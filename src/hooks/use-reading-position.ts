import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type IndexedArticle, indexBlocks } from '../anchoring/block-index.ts'
import type { Locator } from '../model/locator.ts'
import type { ReadSample } from '../model/reading-days.ts'
import type { Purpose } from './movement.ts'
import { createReadingProgress, type ReadingProgress } from './reading-progress.ts'
import { type Jump, type Tracker, trackReading } from './track-reading.ts'

export type ReadingPositionNeeds = {
  readonly article: IndexedArticle
  /** The element of the article's body, whose blocks bear `id="b-ID"`. */
  readonly rootRef: RefObject<HTMLElement | null>
  /** The page stands as it will: fonts there, scroll restored. Nothing is recorded before. */
  readonly ready: boolean
  /**
   * `preview` where the reader only looks at first: they came by a link into the text, or a stored
   * place is on offer that reading at the top must not overwrite. Their own scrolling, a screen's
   * height of it, makes it `reading`, as does `goTo(place, 'reading')`. Read when tracking begins.
   */
  readonly arrival?: Purpose
  /** Once a place has changed: within a second, on hiding and on leaving. */
  readonly onPlace: (place: Locator, progress: number) => void
  /** Each passage of about a block that was read, and how long it took. */
  readonly onRead?: (sample: ReadSample) => void
}

/** Stable for the life of the component; the functions answer null until `ready`. */
export type ReadingPosition = {
  /** Where the reader is now. */
  here(): Locator | null
  /** How far below the reading line a locator stands, in CSS pixels. */
  distanceTo(locator: Locator): number | null
  goTo(locator: Locator, purpose: Purpose): Jump | null
  /** Changes at most once a frame; 0 until `ready`. */
  readonly progress: ReadingProgress
}

/**
 * Follows where the reader is in the article on the page. The component that calls it is keyed by the
 * article's id: only then does the text still stand when the last place before leaving is described.
 */
export function useReadingPosition(needs: ReadingPositionNeeds): ReadingPosition {
  const latest = useRef(needs)
  const tracker = useRef<Tracker | null>(null)
  const [progress] = useState(createReadingProgress)
  useLayoutEffect(() => {
    latest.current = needs
  })

  const { rootRef, ready } = needs
  const { id, lang, blockMap } = needs.article
  // A layout effect, because its clean-up still finds the text on the page when the reader leaves.
  useLayoutEffect(() => {
    const root = rootRef.current
    const view = root?.ownerDocument.defaultView
    if (!ready || !root || !view) return
    const started = trackReading({
      index: indexBlocks(root, { id, lang, blockMap }),
      view,
      purpose: latest.current.arrival ?? 'reading',
      onPlace: (place, progress) => latest.current.onPlace(place, progress),
      onRead: (sample) => latest.current.onRead?.(sample),
      onProgress: progress.set,
    })
    tracker.current = started
    return () => {
      started.stop()
      tracker.current = null
    }
  }, [rootRef, ready, id, lang, blockMap, progress])

  return useMemo(
    () => ({
      here: () => tracker.current?.here() ?? null,
      distanceTo: (locator) => tracker.current?.distanceTo(locator) ?? null,
      goTo: (locator, purpose) => tracker.current?.goTo(locator, purpose) ?? null,
      progress,
    }),
    [progress],
  )
}
