import type { Json, Records, StateRecord } from './records.ts'

/**
 * JSON with the members of every object in one order, so that equal values are equal texts.
 * RFC 8785 without its rules for numbers, which JavaScript's own already are.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** `Array.isArray` does not narrow read-only arrays. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

/**
 * The later of two records. Equal stamps with unequal values exist only where a device's name was
 * copied (a cloned profile, two tabs in one millisecond); the values' text then decides, so that
 * every replica still chooses the same one.
 */
export function laterRecord(a: StateRecord, b: StateRecord): StateRecord {
  if (a.at !== b.at) return a.at < b.at ? b : a
  return canonicalJson(a.value) < canonicalJson(b.value) ? b : a
}

/**
 * The one merge of reading state, for tabs, devices, files and links alike: key by key, last writer
 * wins. Commutative, associative and idempotent, so replicas converge whatever order things arrive
 * in (Shapiro et al., "Conflict-free Replicated Data Types", 2011). Deletions are records too.
 */
export function mergeRecords(a: Records, b: Records): Records {
  const merged = new Map(a)
  for (const [key, record] of b) {
    const mine = merged.get(key)
    merged.set(key, mine ? laterRecord(mine, record) : record)
  }
  return merged
}
