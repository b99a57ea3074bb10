import { FACETS, type FacetName, type FacetValue } from '../model/facet.ts'
import { compareValues, compareWorth, facetLabels, STATUSES } from '../model/facet-labels.ts'
import type { CountedFacets } from '../model/listing.ts'
import type { Columns, NameColumn } from './columns.ts'
import { complement, type DocSet, type Docs, docsIn, hasDoc, sizeOf } from './doc-set.ts'
import type { ReaderStates } from './leaf-marks.ts'

type Counted = Pick<FacetValue, 'value' | 'count'>

/**
 * Counts every facet, each over the articles that it is counted for.
 * @param limit values a facet names at most; how many there are more is said
 */
export function countFacets(
  columns: Columns,
  states: ReaderStates,
  docsFor: (facet: FacetName) => DocSet,
  limit: number,
): CountedFacets {
  const facets: { [facet in FacetName]?: readonly FacetValue[] } = {}
  const beyond: { [facet in FacetName]?: number } = {}
  const known = new Map<DocSet, Countable>() // most facets are counted over the same articles
  for (const facet of FACETS) {
    const docs = docsFor(facet)
    const over = known.get(docs) ?? countable(columns, docs)
    known.set(docs, over)
    const counted = countFacet(facet, states, over)
    if (counted.length === 0) continue
    facets[facet] = offered(facet, counted, limit)
    if (counted.length > limit) beyond[facet] = counted.length - limit
  }
  return { facets, beyond }
}

/** Every value of one facet. */
export function allValues(
  facet: FacetName,
  columns: Columns,
  states: ReaderStates,
  docs: DocSet,
): readonly FacetValue[] {
  return offered(facet, countFacet(facet, states, countable(columns, docs)), Number.POSITIVE_INFINITY)
}

function countFacet(facet: FacetName, states: ReaderStates, over: Countable): Counted[] {
  if (facet === 'status') return countStatuses(over, states)
  const column = over.columns.facets[facet]
  const counts = countNames(column, over)
  const counted: Counted[] = []
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    if (count > 0) counted.push({ value: column.names[code] ?? '', count })
  }
  return counted
}

/** Articles to be counted, looked at one by one, or, where they are most, known by the few others. */
type Countable = {
  readonly columns: Columns
  readonly docs: DocSet
  readonly size: number
  /** At most half of the library. */
  readonly few: Docs
  readonly areOthers: boolean
}

function countable(columns: Columns, docs: DocSet): Countable {
  const { count } = columns
  const size = sizeOf(docs)
  const areOthers = size * 2 > count
  const few = areOthers ? docsIn(complement(docs, count), count - size) : docsIn(docs, size)
  return { columns, docs, size, few, areOthers }
}

/** Of most articles: the library's totals without those of the others. */
function countNames({ names, totals, starts, codes }: NameColumn, { few, areOthers }: Countable): Uint32Array {
  const counts = areOthers ? totals.slice() : new Uint32Array(names.length)
  const step = areOthers ? -1 : 1
  for (let index = 0; index < few.length; index += 1) {
    const doc = few[index] ?? 0
    const end = starts[doc + 1] ?? 0
    for (let at = starts[doc] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0
      counts[code] = (counts[code] ?? 0) + step
    }
  }
  return counts
}

/** All but a few are unread. */
function countStatuses({ docs, size }: Countable, states: ReaderStates): Counted[] {
  const tally = new Map(STATUSES.map((status) => [status, 0]))
  tally.set('unread', size)
  for (const [doc, { status }] of states) {
    if (!hasDoc(docs, doc)) continue
    tally.set('unread', (tally.get('unread') ?? 0) - 1)
    tally.set(status, (tally.get(status) ?? 0) + 1)
  }
  return STATUSES.flatMap((value) => {
    const found = tally.get(value) ?? 0
    return found > 0 ? [{ value, count: found }] : []
  })
}

/** The values worth the most, in the order in which they are offered. */
function offered(facet: FacetName, counted: readonly Counted[], limit: number): readonly FacetValue[] {
  const labelOf = facetLabels(facet)
  const worth = (a: Counted, b: Counted) => compareWorth(facet, a, b)
  return [...(counted.length > limit ? fewBest(counted, limit, worth) : counted)]
    .sort((a, b) => compareValues(facet, a, b))
    .map(({ value, count }) => ({ value, label: labelOf(value), count }))
}

/** Keeps the first of an order without sorting the rest: a library has ten thousand authors. */
function fewBest<T>(all: readonly T[], limit: number, compare: (a: T, b: T) => number): readonly T[] {
  const best: T[] = []
  for (const one of all) {
    const last = best[limit - 1]
    if (last !== undefined && compare(one, last) >= 0) continue
    let at = best.length
    for (let before = best[at - 1]; before !== undefined && compare(one, before) < 0; before = best[at - 1]) at -= 1
    best.splice(at, 0, one)
    if (best.length > limit) best.pop()
  }
  return best
}
