/**
 * How far the article on the page is scrolled through, 0 to 1, for views to follow. It changes with
 * each frame of scrolling, so it is no state of the page's: only what shows it is rendered anew.
 */
export type ReadingProgress = {
  get(): number
  /** What a prerendered page shows. */
  initial(): number
  subscribe(listener: () => void): () => void
}

/** The progress, and what the tracker tells it. */
export function createReadingProgress(): ReadingProgress & { set(progress: number): void } {
  const listeners = new Set<() => void>()
  let progress = 0
  return {
    get: () => progress,
    initial: () => 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set(now) {
      if (now === progress) return
      progress = now
      for (const listener of [...listeners]) listener()
    },
  }
}
