import type { Highlight } from '../highlight.ts'
import type { QueryLeaf, QueryNode } from './ast.ts'
import { termTest } from './conditions.ts'

/** The reader's highlights, by article. */
export type Marked = ReadonlyMap<string, readonly Highlight[]>

/** Conditions that only the reader's own highlights and notes can answer. */
export type MarkLeaf = Extract<QueryLeaf, { kind: 'has' | 'field' }>

export function isMarkLeaf(node: QueryNode): node is MarkLeaf {
  if (node.kind === 'has') return node.feature === 'highlight' || node.feature === 'note'
  return node.kind === 'field' && (node.field === 'highlight' || node.field === 'note')
}

/** Whether a condition, or any within it, asks for highlights or notes. */
export function asksMarks(node: QueryNode | null): boolean {
  if (node === null) return false
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.some(asksMarks)
  return node.kind === 'not' ? asksMarks(node.node) : isMarkLeaf(node)
}

/**
 * Replaces what asks for highlights and notes by the articles that answer it. So lists and search
 * engine need not know of them, and what the reader wrote goes to no worker.
 */
export function answerMarks(node: QueryNode, marked: Marked): QueryNode {
  if (node.kind === 'all' || node.kind === 'any') {
    return { ...node, nodes: node.nodes.map((child) => answerMarks(child, marked)) }
  }
  if (node.kind === 'not') return { ...node, node: answerMarks(node.node, marked) }
  if (!isMarkLeaf(node)) return node
  const test = testOf(node)
  const articles = [...marked].filter(([, highlights]) => highlights.some(test)).map(([article]) => article)
  return { kind: 'among', asked: node, articles }
}

function testOf(leaf: MarkLeaf): (highlight: Highlight) => boolean {
  if (leaf.kind === 'has') return leaf.feature === 'highlight' ? () => true : ({ note }) => note !== ''
  const holds = termTest(leaf.term)
  if (leaf.field === 'highlight') return ({ locator }) => holds(locator.quote?.exact ?? '')
  return ({ note, versions }) => [note, ...versions].some(holds)
}
