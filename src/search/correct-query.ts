import type { Query, QueryNode } from '../model/query/ast.ts'
import type { Understood } from './ranked.ts'

/** The query with each word that occurs nowhere replaced by the nearest that does; null where none was. */
export function correctQuery({ query, answers }: Understood): Query | null {
  let corrected = false

  function correct(node: QueryNode): QueryNode {
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, nodes: node.nodes.map(correct) }
      case 'not':
        return { ...node, node: correct(node.node) }
      case 'words': {
        const terms = node.terms.map((term, index) => {
          const parts = answers.get(node)?.words[index] ?? []
          const correction = parts.length === 1 ? parts[0]?.correction : null
          if (!correction) return term
          corrected = true
          return { ...term, text: correction }
        })
        return { ...node, terms }
      }
      default:
        return node
    }
  }

  const where = query.where && correct(query.where)
  return corrected ? { ...query, where } : null
}
