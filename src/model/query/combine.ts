import type { QueryLeaf, QueryNode } from './ast.ts'

/**
 * What a query finds, by the articles' numbers: 0 for nothing, 1 where it is met with some of its bare
 * words, 2 where it is met with all. What must hold together is met as the least of its parts is,
 * alternatives as the best of them.
 * @param marksOf the same for a single condition; all are equally long, and none is written to
 */
export function combineMarks(node: QueryNode, marksOf: (leaf: QueryLeaf) => Uint8Array): Uint8Array {
  switch (node.kind) {
    case 'all':
      return node.nodes
        .map((child) => combineMarks(child, marksOf))
        .reduce((a, b) => a.map((mark, doc) => Math.min(mark, b[doc] ?? 0)))
    case 'any':
      return node.nodes
        .map((child) => combineMarks(child, marksOf))
        .reduce((a, b) => a.map((mark, doc) => Math.max(mark, b[doc] ?? 0)))
    case 'not':
      return combineMarks(node.node, marksOf).map((mark) => (mark > 0 ? 0 : 2))
    default:
      return marksOf(node)
  }
}
