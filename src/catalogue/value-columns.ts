import { type Docs, docsIn, sizeOf } from './doc-set.ts'
import { docsWithin, intersect } from './make-doc-set.ts'
import type { NameColumn, ValueColumn } from './name-column.ts'

/** Values that go by the names of a column, of which each article has at most one: the year and the month of a day. */
export function groupNames(column: NameColumn, valuesOf: (name: string) => readonly string[]): ValueColumn {
  const codeOf = new Map<string, number>()
  const ofNames: number[] = []
  const values: number[] = [] // each beside its name in `ofNames`
  for (const [name, text] of column.names.entries()) {
    for (const value of valuesOf(text)) {
      const code = codeOf.get(value) ?? codeOf.size
      codeOf.set(value, code)
      ofNames.push(name)
      values.push(code)
    }
  }
  return {
    names: [...codeOf.keys()],
    countIn(over) {
      const byName = column.countIn(over)
      const counts = new Uint32Array(codeOf.size)
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at] ?? 0
        counts[value] = (counts[value] ?? 0) + (byName[ofNames[at] ?? 0] ?? 0)
      }
      return counts
    },
    docsOf: (code) => {
      const docs = ofNames.flatMap((name, at) => (values[at] === code ? [...column.docsOf(name)] : []))
      return Uint32Array.from(docs).sort()
    },
  }
}

export type NumberRange = { readonly value: string; readonly from: number; readonly to: number | null }

/** Values that are ranges of a number; `to` is exclusive, null for no end. */
export function groupNumbers(numbers: Uint32Array, ranges: readonly NumberRange[]): ValueColumn {
  const sets = ranges.map(({ from, to }) => docsWithin(numbers, from, (to ?? Number.POSITIVE_INFINITY) - 1))
  return {
    names: ranges.map(({ value }) => value),
    countIn: ({ docs }) => Uint32Array.from(sets, (set) => sizeOf(intersect(set, docs))),
    docsOf: (code): Docs => docsIn(sets[code] ?? new Int32Array(0)),
  }
}
