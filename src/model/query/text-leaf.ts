import type { QueryLeaf, QueryNode } from './ast.ts'

/** Conditions that only an article's text can answer. */
export type TextLeaf = Extract<QueryLeaf, { kind: 'words' | 'phrase' | 'near' | 'has' | 'field' }>

export function isTextLeaf(node: QueryLeaf): node is TextLeaf {
  return needsText(node)
}

/** Whether a condition, or any within it, asks for more than summary and reading state can answer. */
export function needsText(node: QueryNode): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.some(needsText)
    case 'not':
      return needsText(node.node)
    case 'field':
      return node.field === 'text'
    case 'has':
      return node.feature !== 'highlight' && node.feature !== 'note'
    case 'words':
    case 'phrase':
    case 'near':
      return true
    default:
      return false
  }
}
