import type { QueryNode } from '../model/query/ast.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import type { Engine, Searcher } from './port.ts'

const NOT_SEARCHED = 'Highlights and notes cannot be searched yet, so nothing matches that part.'

/** Asks an engine in the words of the query language, and says how they were understood. */
export function createSearcher(engine: Engine): Searcher {
  return {
    async search(text, options) {
      const query = parseQuery(text)
      const { corrected, ...found } = await engine.search(query, options)
      return {
        ...found,
        query: printQuery(query),
        notices: asksTheReader(query.where) ? [...query.notices, NOT_SEARCHED] : query.notices,
        suggestion: corrected && printQuery(corrected),
      }
    },
    passage: async (text, article) => engine.passage(parseQuery(text), article),
    matches: async (text, options) => engine.matches(parseQuery(text), options),
  }
}

function asksTheReader(node: QueryNode | null): boolean {
  switch (node?.kind) {
    case 'all':
    case 'any':
      return node.nodes.some(asksTheReader)
    case 'not':
      return asksTheReader(node.node)
    case 'has':
      return node.feature === 'highlight' || node.feature === 'note'
    case 'field':
      return node.field === 'highlight' || node.field === 'note'
    default:
      return false
  }
}
