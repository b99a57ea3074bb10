import { isStamp } from './clock.ts'
import { parseHighlight, parseNote } from './highlight.ts'
import { parseDay } from './reading-days.ts'
import { parsePlace } from './reading-state.ts'
import { type Json, parseKey, type Records, type StateRecord } from './records.ts'
import { parseView } from './views.ts'

/** The version of the reading-state format: `docs/formats/reading-state.md`. */
export const STATE_VERSION = 1

/** A record that is none, as it was found: to be kept aside and said, never dropped. */
export type Rejected = { readonly key: string; readonly reason: string }

export type StateFile =
  | { readonly kind: 'read'; readonly records: Records; readonly rejected: readonly Rejected[] }
  /** Written by a later Offprint: not to be touched. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

type Members = { readonly [member: string]: Json }

/** How a file of version n, at place n - 1, becomes one of version n + 1. */
const MIGRATIONS: readonly ((file: Members) => Members)[] = []

/** Reads records from storage, a file or a link. Throws nothing: what is wrong is part of the answer. */
export function readStateFile(text: string): StateFile {
  let parsed: Json
  try {
    // JSON.parse is typed `any`, and Json is all it can return.
    parsed = JSON.parse(text) as Json
  } catch {
    return { kind: 'unreadable', reason: 'It is not JSON.' }
  }
  if (!isMembers(parsed)) return { kind: 'unreadable', reason: 'It is not a JSON object.' }
  const { version } = parsed
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'unreadable', reason: 'It names no version.' }
  }
  if (version > STATE_VERSION) return { kind: 'newer', version }
  const { records } = MIGRATIONS.slice(version - 1).reduce((file, migrate) => migrate(file), parsed)
  if (records === undefined || !isMembers(records)) return { kind: 'unreadable', reason: 'It holds no records.' }
  return sort(records)
}

function sort(members: Members): StateFile {
  const records = new Map<string, StateRecord>()
  const rejected: Rejected[] = []
  for (const [key, found] of Object.entries(members)) {
    const record = parseRecord(found)
    if (record === null) rejected.push({ key, reason: 'It has no value with a stamp.' })
    else if (!fits(key, record.value)) rejected.push({ key, reason: 'Its value is not of its kind.' })
    else records.set(key, record)
  }
  return { kind: 'read', records, rejected }
}

/** Reads what was found under a record's key; null where it is no record of that kind. */
export function readRecord(key: string, found: Json): StateRecord | null {
  const record = parseRecord(found)
  return record !== null && fits(key, record.value) ? record : null
}

function parseRecord(found: Json): StateRecord | null {
  if (!isMembers(found)) return null
  const { value, at } = found
  return value !== undefined && isStamp(at) ? { value, at } : null
}

/** Whether a value is one its key can have. A tombstone always is; of unknown kinds nothing is asked. */
function fits(text: string, value: Json): boolean {
  const key = parseKey(text)
  if (key === null || value === null) return true
  switch (key.kind) {
    case 'place':
      return parsePlace(value) !== null
    case 'furthest':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'finished':
      return typeof value === 'number' && value >= 0
    case 'saved':
    case 'archived':
      return value === true
    case 'highlight':
      return parseHighlight(value) !== null
    case 'note':
      return parseNote(value) !== null
    case 'day':
      return parseDay(value) !== null
    case 'view':
      return parseView(value) !== null
    case 'preference':
      return typeof value === 'string'
  }
}

/**
 * Writes records as JSON, sorted, so that equal states are equal texts.
 *
 * @param also members that stand beside `version` and `records`, for whom the file is written
 */
export function writeStateFile(records: Records, also: Members = {}): string {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ version: STATE_VERSION, ...also, records: Object.fromEntries(sorted) })
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
