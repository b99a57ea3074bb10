import { compareCodeUnits } from './article-order.ts'
import { type Json, parseKey, type Records } from './records.ts'

/** The value of `view:`: a query that is kept. */
export type ViewValue = {
  readonly name: string
  /** Canonical text. */
  readonly query: string
}

export type View = ViewValue & { readonly id: string }

/** Reads the value of a `view:` record; null for a tombstone and for what is no view. */
export function parseView(value: Json | undefined): ViewValue | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null
  const { name, query } = value
  return typeof name === 'string' && typeof query === 'string' ? { name, query } : null
}

/** The reader's views by name; of equal names the order is that of ids, so that it is the same everywhere. */
export function deriveViews(records: Records): readonly View[] {
  return [...records]
    .flatMap(([text, { value }]) => {
      const key = parseKey(text)
      const view = key?.kind === 'view' ? parseView(value) : null
      return key?.kind === 'view' && view ? [{ id: key.id, ...view }] : []
    })
    .sort((a, b) => compareCodeUnits(a.name.toLowerCase(), b.name.toLowerCase()) || compareCodeUnits(a.id, b.id))
}
