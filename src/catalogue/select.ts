import { FACETS, type FacetName } from '../model/facet.ts'
import type { QueryLeaf, QueryNode } from '../model/query/ast.ts'
import { combineMarks } from '../model/query/combine.ts'
import { conditionsOf, groupOf } from '../model/query/tree.ts'

/** Articles by number, in the library's order. */
export type Docs = Uint32Array

/** Who answers a query, and who would if one facet's own filters were lifted. */
export type Selection = {
  readonly matching: Docs
  /** What a facet's values are counted over, so that its other values stay offered. */
  readonly countedFor: (facet: FacetName) => Docs
}

/** What an article fails: nothing, conditions of one facet (its index and 1), or more than that. */
const MEETS_ALL = 0
const OUT = 255

export type SelectionRequest = {
  /** How many articles the library has. */
  readonly count: number
  /** What the list itself asks for; null for the whole library. */
  readonly view: QueryNode | null
  readonly where: QueryNode | null
  readonly marksOf: (leaf: QueryLeaf) => Uint8Array
}

/** Looks once at each article for each condition, however many facets are counted. */
export function select({ count, view, where, marksOf }: SelectionRequest): Selection {
  const failed = new Uint8Array(count)
  if (view !== null) fail(failed, combineMarks(view, marksOf), OUT)
  for (const condition of conditionsOf(where)) {
    const facet = facetOf(condition)
    fail(failed, combineMarks(condition, marksOf), facet === null ? OUT : FACETS.indexOf(facet) + 1)
  }
  const sizes = countMarks(failed)
  const matching = docsMarked(failed, [MEETS_ALL], sizes)
  return {
    matching,
    countedFor: (facet) => {
      const own = FACETS.indexOf(facet) + 1
      return (sizes[own] ?? 0) > 0 ? docsMarked(failed, [MEETS_ALL, own], sizes) : matching
    },
  }
}

/** The facet whose values a condition chooses; null for any other condition. */
function facetOf(node: QueryNode): FacetName | null {
  const group = groupOf(node) === 'published' ? 'date' : groupOf(node)
  return FACETS.find((facet) => facet === group) ?? null
}

/** Without a branch on what an article meets, which no processor foresees. */
function fail(failed: Uint8Array, marks: Uint8Array, by: number): void {
  const next = new Uint8Array(3 * MARKS) // by the mark of a condition, what was failed before it
  for (let before = 0; before < MARKS; before += 1) {
    next[before] = before === MEETS_ALL || before === by ? by : OUT
    next[MARKS + before] = before
    next[2 * MARKS + before] = before
  }
  for (let doc = 0; doc < failed.length; doc += 1) {
    failed[doc] = next[(marks[doc] ?? 0) * MARKS + (failed[doc] ?? 0)] ?? OUT
  }
}

/** What fits a byte. */
const MARKS = 256

function countMarks(marks: Uint8Array): Uint32Array {
  const sizes = new Uint32Array(MARKS)
  for (let doc = 0; doc < marks.length; doc += 1) {
    const mark = marks[doc] ?? 0
    sizes[mark] = (sizes[mark] ?? 0) + 1
  }
  return sizes
}

/**
 * The articles that have one of some marks, lowest number first.
 * @param sizes how many have each mark
 */
export function docsMarked(marks: Uint8Array, wanted: readonly number[], sizes = countMarks(marks)): Docs {
  const isWanted = new Uint8Array(MARKS)
  for (const mark of wanted) isWanted[mark] = 1
  const docs = new Uint32Array(wanted.reduce((sum, mark) => sum + (sizes[mark] ?? 0), 0))
  let found = 0
  for (let doc = 0; found < docs.length; doc += 1) {
    docs[found] = doc
    found += isWanted[marks[doc] ?? 0] ?? 0
  }
  return docs
}
