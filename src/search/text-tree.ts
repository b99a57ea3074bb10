import type { QueryNode } from '../model/query/ast.ts'
import { needsText, type TextLeaf } from '../model/query/text-leaf.ts'

/** Whether the index alone answers a query: nothing in it asks for a summary or the reader's state. */
export function isTextAlone(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.every(isTextAlone)
  if (node.kind === 'not') return isTextAlone(node.node)
  return needsText(node)
}

/**
 * What a query that is `isTextAlone` finds, by the articles' numbers: 0 for nothing, 1 where it is
 * met with some of its bare words, 2 where it is met with all. What must hold together is met as
 * the least of its parts is, alternatives as the best of them.
 */
export function combineMarks(node: QueryNode, marksOf: (leaf: TextLeaf) => Uint8Array): Uint8Array {
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
    case 'words':
    case 'phrase':
    case 'near':
    case 'field':
    case 'has':
      return marksOf(node)
    default:
      throw new Error(`${node.kind} is not asked of the text`)
  }
}
