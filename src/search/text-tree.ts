import type { QueryNode } from '../model/query/ast.ts'
import { needsText } from '../model/query/text-leaf.ts'

/** Whether the index alone answers a query: nothing in it asks for a summary or the reader's state. */
export function isTextAlone(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.every(isTextAlone)
  if (node.kind === 'not') return isTextAlone(node.node)
  return needsText(node)
}
