import { FACETS, type FacetName } from '../model/facet.ts'
import type { QueryLeaf, QueryNode } from '../model/query/ast.ts'
import { conditionsOf, groupOf } from '../model/query/tree.ts'
import type { DocSet } from './doc-set.ts'
import { everyDoc, intersect } from './make-doc-set.ts'
import { combineMarks, type Marks } from './marks.ts'

/** Who answers a query, and who would if one facet's own filters were lifted. */
export type Selection = {
  readonly matching: DocSet
  /** What a facet's values are counted over, so that its other values stay offered. */
  readonly countedFor: (facet: FacetName) => DocSet
}

export type SelectionRequest = {
  /** How many articles the library has. */
  readonly count: number
  /** What the list itself asks for; null for the whole library. */
  readonly view: QueryNode | null
  readonly where: QueryNode | null
  readonly marksOf: (leaf: QueryLeaf) => Marks
}

/** Puts each condition once, however many facets are counted. */
export function select({ count, view, where, marksOf }: SelectionRequest): Selection {
  const metBy = (node: QueryNode) => combineMarks(node, count, marksOf).some
  const viewed = view === null ? everyDoc(count) : metBy(view)
  const conditions = conditionsOf(where).map((node) => ({ facet: facetOf(node), met: metBy(node) }))
  const matching = conditions.reduce((docs, { met }) => intersect(docs, met), viewed)
  return {
    matching,
    countedFor: (facet) => {
      const others = conditions.filter((condition) => condition.facet !== facet)
      return others.length === conditions.length
        ? matching
        : others.reduce((docs, { met }) => intersect(docs, met), viewed)
    },
  }
}

/** The facet whose values a condition chooses; null for any other condition. */
function facetOf(node: QueryNode): FacetName | null {
  const group = groupOf(node) === 'published' ? 'date' : groupOf(node)
  return FACETS.find((facet) => facet === group) ?? null
}
