import { isCollection, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { readPlainEntries } from './plain-front-matter.ts'

/** A key with its value; lines count from 1 within the front matter. */
export type Entry = { readonly key: string; readonly value: unknown; readonly line: number; readonly last: number }

/** The entries of a YAML mapping (YAML 1.2, core schema), and what is wrong with it, if anything. */
export function readEntries(yaml: string): { readonly entries: readonly Entry[]; readonly error: string | null } {
  const plain = readPlainEntries(yaml)
  const { starts, error } = plain ? { starts: plain, error: null } : parseEntries(yaml)
  const last = (index: number) => (starts[index + 1]?.line ?? Number.POSITIVE_INFINITY) - 1
  return { entries: starts.map((start, index) => ({ ...start, last: last(index) })), error }
}

function parseEntries(yaml: string): { starts: Omit<Entry, 'last'>[]; error: string | null } {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
  const error = document.errors[0]?.message.split(/\n| at line /u, 1)[0] ?? null
  const items = isMap(document.contents) ? document.contents.items : []
  const starts = items.flatMap(({ key, value }) =>
    isScalar(key) && key.range
      ? [{ key: String(key.value), value: plainValue(value), line: counter.linePos(key.range[0]).line }]
      : [],
  )
  return { starts, error }
}

/** The written form of a scalar, which keeps `2025-03` and `007` from becoming numbers. */
function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value === null ? null : (node.source ?? node.value)
  return isCollection(node) ? node.toJSON() : null
}
