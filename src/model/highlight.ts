import type { Stamp } from './clock.ts'
import { type Locator, parseLocator } from './locator.ts'
import { type Json, parseKey, type Records } from './records.ts'

/** Each differs from the others by its line too: see `highlights.css`. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const
export type Colour = (typeof COLOURS)[number]

/** The value of `highlight:`: a marked passage. */
export type HighlightValue = {
  readonly locator: Locator
  readonly colour: Colour
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/**
 * The value of `note:`: what one writer, a tab on a device, last wrote beside a highlight. `over` are
 * the stamps of other writers' notes that this text replaces; a note that nobody has replaced is still alive.
 */
export type NoteValue = { readonly text: string; readonly over: readonly Stamp[] }

/** A marked passage with what was written beside it. */
export type Highlight = HighlightValue & {
  /** Unique within its article. */
  readonly id: string
  readonly article: string
  /** The newest text; empty without a note. */
  readonly note: string
  /** Texts written at the same time in other tabs or on other devices, the newest first: shown until a later edit replaces them. */
  readonly versions: readonly string[]
}

/** Reads the value of a `highlight:` record; null for a tombstone and for what is no highlight. */
export function parseHighlight(value: Json | undefined): HighlightValue | null {
  if (typeof value !== 'object' || value === null || !('locator' in value)) return null
  const { locator, colour, createdAt } = value
  const passage = parseLocator(locator)
  const known = COLOURS.find((name) => name === colour)
  if (passage?.end == null || typeof createdAt !== 'number') return null
  // A colour of a later version: shown as the first one, and kept as it is in the record.
  return typeof colour === 'string' ? { locator: passage, colour: known ?? COLOURS[0], createdAt } : null
}

/** Reads the value of a `note:` record; null for a tombstone and for what is no note. */
export function parseNote(value: Json | undefined): NoteValue | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null
  const { text, over } = value
  if (typeof text !== 'string' || !Array.isArray(over)) return null
  const stamps = over.filter((stamp) => typeof stamp === 'string')
  return stamps.length === over.length ? { text, over: stamps } : null
}

/** One writer's note as it stands. */
export type KeptNote = NoteValue & { readonly at: Stamp; readonly writer: string }

/**
 * The notes of one highlight that no other has replaced, the newest first: a multi-value register
 * (Shapiro et al., "A comprehensive study of CRDTs", 2011, 3.2.2). One that was emptied on purpose
 * replaces as any other does, but is not counted.
 */
export function liveNotes(notes: readonly KeptNote[]): readonly KeptNote[] {
  const replaced = new Set(notes.flatMap(({ over }) => over))
  return notes.filter(({ at, text }) => !replaced.has(at) && text !== '').toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/** The notes of each highlight of one article, by the highlight's id. */
export function notesOf(records: Records): ReadonlyMap<string, readonly KeptNote[]> {
  const notes = new Map<string, KeptNote[]>()
  for (const [text, { value, at }] of records) {
    const key = parseKey(text)
    const note = key?.kind === 'note' ? parseNote(value) : null
    if (key?.kind !== 'note' || !note) continue
    notes.set(key.id, [...(notes.get(key.id) ?? []), { ...note, at, writer: key.writer }])
  }
  return notes
}

/** Derives the highlights of one article from its records, in the order of the text. */
export function deriveHighlights(records: Records): readonly Highlight[] {
  const notes = notesOf(records)
  const found: Highlight[] = []
  for (const [text, { value }] of records) {
    const key = parseKey(text)
    const highlight = key?.kind === 'highlight' ? parseHighlight(value) : null
    if (key?.kind !== 'highlight' || !highlight) continue
    const [newest, ...others] = liveNotes(notes.get(key.id) ?? [])
    const versions = others.map((note) => note.text).filter((other) => other !== newest?.text)
    found.push({ ...highlight, id: key.id, article: key.article, note: newest?.text ?? '', versions })
  }
  return found.sort(
    (a, b) => a.locator.fraction - b.locator.fraction || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  )
}
