import type { Stamp } from './clock.ts'
import type { Locator } from './locator.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json }

/** One thing the reader did. A `null` value is a tombstone: the deletion is kept, so that it can win. */
export type StateRecord = { readonly value: Json; readonly at: Stamp }

/**
 * A reader's state, or a part of it: key to record. Kinds this version does not know are carried
 * along untouched, so that an older tab loses nothing a newer one has written.
 */
export type Records = ReadonlyMap<string, StateRecord>

/**
 * The value of `place:`. A reading is one way through the article, from 1; starting again writes the
 * next reading without a locator, so that place and reading can never contradict each other.
 */
export type PlaceValue = { readonly reading: number; readonly locator: Locator | null }

/** What a key says. Segments are parted by `:`, which no id, device or name contains. */
export type RecordKey =
  /** Value: PlaceValue. The newest write wins. */
  | { readonly kind: 'place'; readonly article: string }
  /** Value: a fraction. One writer a key; the maximum over all devices counts. */
  | { readonly kind: 'furthest'; readonly article: string; readonly device: string; readonly reading: number }
  /** Value: milliseconds since the epoch when that reading was finished. */
  | { readonly kind: 'finished'; readonly article: string; readonly reading: number }
  /** Value: true. */
  | { readonly kind: 'saved'; readonly article: string }
  /** Value: true. */
  | { readonly kind: 'archived'; readonly article: string }
  /** Value: HighlightValue, without its note. The newest write wins. */
  | { readonly kind: 'highlight'; readonly article: string; readonly id: string }
  /** Value: NoteValue. One writer a key, so that of two edits at a time neither is lost. */
  | { readonly kind: 'note'; readonly article: string; readonly id: string; readonly writer: string }
  /** Value: DayValue. One writer a key; summed over all devices. */
  | { readonly kind: 'day'; readonly day: string; readonly device: string }
  /** Value: ViewValue. The newest write wins. */
  | { readonly kind: 'view'; readonly id: string }
  /** Value: a string. */
  | { readonly kind: 'preference'; readonly name: string }

export const placeKey = (article: string): string => `place:${article}`
export const furthestKey = (article: string, device: string, reading: number): string =>
  `furthest:${article}:${device}:${reading}`
export const finishedKey = (article: string, reading: number): string => `finished:${article}:${reading}`
export const savedKey = (article: string): string => `saved:${article}`
export const archivedKey = (article: string): string => `archived:${article}`
export const highlightKey = (article: string, id: string): string => `highlight:${article}:${id}`
export const noteKey = (article: string, id: string, writer: string): string => `note:${article}:${id}:${writer}`
export const dayKey = (day: string, device: string): string => `day:${day}:${device}`
export const viewKey = (id: string): string => `view:${id}`
export const preferenceKey = (name: string): string => `preference:${name}`

/** Reads a key; null for a kind this version does not know. */
export function parseKey(key: string): RecordKey | null {
  const [kind, subject, third, fourth, ...rest] = key.split(':')
  if (!subject || rest.length > 0) return null
  switch (kind) {
    case 'place':
    case 'saved':
    case 'archived':
      return third === undefined ? { kind, article: subject } : null
    case 'preference':
      return third === undefined ? { kind, name: subject } : null
    case 'view':
      return third === undefined ? { kind, id: subject } : null
    case 'day':
      return third && fourth === undefined && /^\d{4}-\d{2}-\d{2}$/.test(subject)
        ? { kind, day: subject, device: third }
        : null
    case 'highlight':
      return third && fourth === undefined ? { kind, article: subject, id: third } : null
    case 'note':
      return third && fourth ? { kind, article: subject, id: third, writer: fourth } : null
    case 'finished': {
      const reading = parseReading(third)
      return reading !== null && fourth === undefined ? { kind, article: subject, reading } : null
    }
    case 'furthest': {
      const reading = parseReading(fourth)
      return reading !== null && third ? { kind, article: subject, device: third, reading } : null
    }
    default:
      return null
  }
}

function parseReading(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** Records that are kept together: one storage key a group. */
export type Group = 'preferences' | 'days' | 'other' | `article:${string}`

export function groupOf(key: string): Group {
  const parsed = parseKey(key)
  // A version that knows no views keeps them among the others, too, so both find them in one place.
  if (parsed === null || parsed.kind === 'view') return 'other'
  if (parsed.kind === 'preference') return 'preferences'
  return parsed.kind === 'day' ? 'days' : `article:${parsed.article}`
}
