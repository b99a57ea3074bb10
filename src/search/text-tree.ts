import type { QueryNode } from '../model/query/ast.ts'
import { needsText, type TextLeaf } from '../model/query/evaluate.ts'

/** Whether the index alone answers a query: nothing in it asks for a summary or the reader's state. */
export function isTextAlone(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.every(isTextAlone)
  if (node.kind === 'not') return isTextAlone(node.node)
  return needsText(node)
}

/** A query that is `isTextAlone` as a test of an article's number. */
export function compileText(
  node: QueryNode,
  holds: (leaf: TextLeaf, doc: number) => boolean,
): (doc: number) => boolean {
  switch (node.kind) {
    case 'all': {
      const tests = node.nodes.map((child) => compileText(child, holds))
      return (doc) => tests.every((test) => test(doc))
    }
    case 'any': {
      const tests = node.nodes.map((child) => compileText(child, holds))
      return (doc) => tests.some((test) => test(doc))
    }
    case 'not': {
      const test = compileText(node.node, holds)
      return (doc) => !test(doc)
    }
    case 'words':
    case 'phrase':
    case 'near':
    case 'field':
    case 'has':
      return (doc) => holds(node, doc)
    default:
      return () => false
  }
}
