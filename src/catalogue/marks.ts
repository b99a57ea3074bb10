import type { QueryLeaf, QueryNode } from '../model/query/ast.ts'
import type { DocSet } from './doc-set.ts'
import { complement, intersect, unite } from './make-doc-set.ts'

/** What a condition or a whole query finds. */
export type Marks = {
  /** Where it is met with some of its bare words, or with all. */
  readonly some: DocSet
  /** Where it is met with all; the same set unless there are bare words. */
  readonly all: DocSet
}

/** Of what is met or not, without degrees. */
export function exactly(set: DocSet): Marks {
  return { some: set, all: set }
}

/**
 * What a query finds. What must hold together is met as the least of its parts is, alternatives as the
 * best of them.
 * @param count how many articles the library has
 */
export function combineMarks(node: QueryNode, count: number, marksOf: (leaf: QueryLeaf) => Marks): Marks {
  switch (node.kind) {
    case 'all':
      return node.nodes.map((child) => combineMarks(child, count, marksOf)).reduce((a, b) => pair(a, b, intersect))
    case 'any':
      return node.nodes.map((child) => combineMarks(child, count, marksOf)).reduce((a, b) => pair(a, b, unite))
    case 'not':
      return exactly(complement(combineMarks(node.node, count, marksOf).some, count))
    default:
      return marksOf(node)
  }
}

function pair(a: Marks, b: Marks, join: (a: DocSet, b: DocSet) => DocSet): Marks {
  const some = join(a.some, b.some)
  return a.some === a.all && b.some === b.all ? exactly(some) : { some, all: join(a.all, b.all) }
}
