import { stampTime } from './clock.ts'
import type { Highlight } from './highlight.ts'
import { type Locator, parseLocator } from './locator.ts'
import type { ReadingDay } from './reading-days.ts'
import { type Json, type PlaceValue, parseKey, preferenceKey, type Records } from './records.ts'
import type { View } from './views.ts'

/** Derived from the place, but for `archived`, which the reader chooses. */
export type ReadingStatus = 'unread' | 'reading' | 'finished' | 'archived'

/** What the reader has done with one article. */
export type ArticleState = {
  readonly status: ReadingStatus
  /** The newest place, or null when it was never opened. */
  readonly place: Locator | null
  /** The furthest fraction of this reading: what a progress rule shows. */
  readonly furthest: number
  /** Which reading this is, from 1; starting again begins the next. */
  readonly reading: number
  /** Milliseconds since the epoch when a reading was last finished; null when none was. */
  readonly finishedAt: number | null
  /** Bookmarked. */
  readonly saved: boolean
  /** Milliseconds since the epoch of the last change of place; null when never opened. */
  readonly readAt: number | null
}

export const UNREAD: ArticleState = {
  status: 'unread',
  place: null,
  furthest: 0,
  reading: 1,
  finishedAt: null,
  saved: false,
  readAt: null,
}

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
  /** By article, in the order of the text; articles without any are absent. */
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>
  readonly preferences: Preferences
  /** What was read on which day, the oldest first. */
  readonly days: readonly ReadingDay[]
  /** The queries that were kept, by name. */
  readonly views: readonly View[]
}

/** What a reader has who never read here: also what a prerendered page shows. */
export const EMPTY_READING_STATE: ReadingState = {
  articles: new Map(),
  highlights: new Map(),
  preferences: DEFAULT_PREFERENCES,
  days: [],
  views: [],
}

/** The state of one article, whether it was ever touched or not. */
export function articleState(state: ReadingState, article: string): ArticleState {
  return state.articles.get(article) ?? UNREAD
}

const NO_HIGHLIGHTS: readonly Highlight[] = []

/** The highlights of one article: the same list until one of them changes. */
export function highlightsOf(state: ReadingState, article: string): readonly Highlight[] {
  return state.highlights.get(article) ?? NO_HIGHLIGHTS
}

/** Reads the value of a `place:` record; null for a tombstone and for what is no place. */
export function parsePlace(value: Json | undefined): PlaceValue | null {
  if (typeof value !== 'object' || value === null || !('reading' in value)) return null
  const { reading, locator } = value
  if (typeof reading !== 'number' || !Number.isSafeInteger(reading) || reading < 1) return null
  const parsed = parseLocator(locator)
  return parsed !== null || locator === null ? { reading, locator: parsed } : null
}

/** Derives one article's state from its records; other articles' records do not count. */
export function deriveArticleState(records: Records, article: string): ArticleState {
  const finished = new Map<number, number>()
  const furthest = new Map<number, number>()
  let place: PlaceValue | null = null
  let readAt: number | null = null
  let saved = false
  let archived = false
  for (const [text, { value, at }] of records) {
    const key = parseKey(text)
    if (key === null || !('article' in key) || key.article !== article) continue
    if (key.kind === 'saved') saved = value === true
    else if (key.kind === 'archived') archived = value === true
    else if (key.kind === 'place') {
      place = parsePlace(value)
      readAt = place?.locator ? stampTime(at) : null
    } else if (typeof value === 'number') {
      if (key.kind === 'finished') finished.set(key.reading, value)
      else if (key.kind === 'furthest')
        furthest.set(key.reading, Math.max(furthest.get(key.reading) ?? 0, Math.min(value, 1)))
    }
  }
  const reading = place?.reading ?? 1
  const reached = furthest.get(reading) ?? 0
  const done = finished.has(reading) || reached >= FINISHED_AT
  return {
    status: archived ? 'archived' : done ? 'finished' : place?.locator ? 'reading' : 'unread',
    place: place?.locator ?? null,
    furthest: reached,
    reading,
    finishedAt: finished.size === 0 ? null : Math.max(...finished.values()),
    saved,
    readAt,
  }
}

/** Derives the preferences; a value this version does not offer is passed over for the default. */
export function derivePreferences(records: Records): Preferences {
  const chosen = <T extends string>(name: keyof Preferences, offered: readonly T[], otherwise: T): T => {
    const value = records.get(preferenceKey(name))?.value
    return offered.find((offer) => offer === value) ?? otherwise
  }
  return {
    theme: chosen('theme', THEMES, DEFAULT_PREFERENCES.theme),
    typeSize: chosen('typeSize', TYPE_SIZES, DEFAULT_PREFERENCES.typeSize),
    measure: chosen('measure', MEASURES, DEFAULT_PREFERENCES.measure),
  }
}

/** Ids of the articles that are being read, the last read first: the continue-reading row. */
export function inProgress(articles: ReadingState['articles']): readonly string[] {
  return [...articles]
    .filter(([, state]) => state.status === 'reading')
    .sort(([a, x], [b, y]) => (y.readAt ?? 0) - (x.readAt ?? 0) || (a < b ? -1 : 1))
    .map(([id]) => id)
}
