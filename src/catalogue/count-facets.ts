import { FACETS, type FacetName, type FacetValue } from '../model/facet.ts'
import { compareValues, compareWorth, facetLabels, STATUSES } from '../model/facet-labels.ts'
import type { CountedFacets } from '../model/listing.ts'
import type { ReadingStatus } from '../model/reading-state.ts'
import type { Columns } from './columns.ts'
import { type DocSet, docsIn, hasDoc, sizeOf } from './doc-set.ts'
import type { ReaderStates } from './leaf-marks.ts'
import { complement } from './make-doc-set.ts'
import type { Countable } from './name-column.ts'

/** How many articles have each name. */
type Counts = { readonly names: readonly string[]; readonly counts: ArrayLike<number> }

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
    const over = known.get(docs) ?? countable(docs, columns.count)
    known.set(docs, over)
    const { values, more } = offered(facet, countFacet(facet, columns, states, over), limit)
    if (values.length > 0) facets[facet] = values
    if (more > 0) beyond[facet] = more
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
  const counts = countFacet(facet, columns, states, countable(docs, columns.count))
  return offered(facet, counts, Number.POSITIVE_INFINITY).values
}

function countFacet(facet: FacetName, columns: Columns, states: ReaderStates, over: Countable): Counts {
  if (facet === 'status') return countStatuses(over, states)
  const { names, countIn } = columns.facets[facet]
  return { names, counts: countIn(over) }
}

function countable(docs: DocSet, count: number): Countable {
  const size = sizeOf(docs)
  const areOthers = size * 2 > count
  const few = areOthers ? docsIn(complement(docs, count), count - size) : docsIn(docs, size)
  return { docs, size, few, areOthers }
}

/** All but a few are unread. */
function countStatuses({ docs, size }: Countable, states: ReaderStates): Counts {
  const counts = STATUSES.map((status) => (status === 'unread' ? size : 0))
  const add = (status: ReadingStatus, step: number) => {
    const at = STATUSES.indexOf(status)
    counts[at] = (counts[at] ?? 0) + step
  }
  for (const [doc, { status }] of states) {
    if (!hasDoc(docs, doc)) continue
    add('unread', -1)
    add(status, 1)
  }
  return { names: STATUSES, counts }
}

/** The values worth the most, in the order in which they are offered, and how many there are more. */
function offered(facet: FacetName, { names, counts }: Counts, limit: number) {
  const labelOf = facetLabels(facet)
  const counted = (code: number) => ({ value: names[code] ?? '', count: counts[code] ?? 0 })
  const found: number[] = []
  for (let code = 0; code < counts.length; code += 1) if ((counts[code] ?? 0) > 0) found.push(code)
  const byNumber = (a: number, b: number) => (facet === 'date' ? 0 : (counts[b] ?? 0) - (counts[a] ?? 0))
  const worth = (a: number, b: number) => byNumber(a, b) || compareWorth(facet, counted(a), counted(b))
  const best = found.length > limit ? fewBest(found, limit, worth) : found
  const values = best
    .map(counted)
    .sort((a, b) => compareValues(facet, a, b))
    .map(({ value, count }): FacetValue => ({ value, label: labelOf(value), count }))
  return { values, more: found.length - values.length }
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
