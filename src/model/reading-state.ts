import type { Locator } from './locator.ts'

/** Derived from the place, but for `archived`, which the reader chooses. */
export type ReadingStatus = 'unread' | 'reading' | 'finished' | 'archived'

/** What the reader has done with one article. */
export type ArticleState = {
  readonly status: ReadingStatus
  /** The newest place, or null when it was never opened. */
  readonly place: Locator | null
  /** The furthest fraction of this reading. */
  readonly furthest: number
  /** Bookmarked. */
  readonly saved: boolean
  /** Milliseconds since the epoch of the last change of place; null when never opened. */
  readonly readAt: number | null
}

export const UNREAD: ArticleState = { status: 'unread', place: null, furthest: 0, saved: false, readAt: null }

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'black'] as const
export type Theme = (typeof THEMES)[number]

export const TYPE_SIZES = ['small', 'medium', 'large', 'larger', 'largest'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]

export const MEASURES = ['narrow', 'medium', 'wide'] as const
export type Measure = (typeof MEASURES)[number]

export type Preferences = {
  readonly theme: Theme
  readonly typeSize: TypeSize
  readonly measure: Measure
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'auto', typeSize: 'medium', measure: 'medium' }

/**
 * The last screen counts as read: footers, credits and a fast flick keep many readers from the
 * very last word, and a short article may never scroll at all.
 */
export const FINISHED_AT = 0.97 // fraction of words

/** The whole of a reader's state as views use it: derived from the records, never stored itself. */
export type ReadingState = {
  readonly articles: ReadonlyMap<string, ArticleState>
  readonly preferences: Preferences
}
