import type { QueryNode } from '../model/query/ast.ts'
import { needsText, type TextLeaf } from '../model/query/text-leaf.ts'

/** Whether the index alone answers a query: nothing in it asks for a summary or the reader's state. */
export function isTextAlone(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.every(isTextAlone)
  if (node.kind === 'not') return isTextAlone(node.node)
  return needsText(node)
}

/** Marks of articles by their numbers, and from which on a condition is met. */
export type Marked = { readonly marks: Uint8Array | undefined; readonly least: number }

/** A query that is `isTextAlone` as a test of an article's number. */
export function compileText(node: QueryNode, marksOf: (leaf: TextLeaf) => Marked): (doc: number) => boolean {
  switch (node.kind) {
    case 'all': {
      const tests = node.nodes.map((child) => compileText(child, marksOf))
      return (doc) => tests.every((test) => test(doc))
    }
    case 'any': {
      const tests = node.nodes.map((child) => compileText(child, marksOf))
      return (doc) => tests.some((test) => test(doc))
    }
    case 'not': {
      const test = compileText(node.node, marksOf)
      return (doc) => !test(doc)
    }
    case 'words':
    case 'phrase':
    case 'near':
    case 'field':
    case 'has': {
      const { marks, least } = marksOf(node)
      return marks ? (doc) => (marks[doc] ?? 0) >= least : () => false
    }
    default:
      return () => false
  }
}
