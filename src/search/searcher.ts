import type { Query } from '../model/query/ast.ts'
import { answerMarks, type Marked } from '../model/query/mark-leaf.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import type { Engine, Searcher } from './port.ts'

/** Asks an engine in the words of the query language, and says how they were understood. */
export function createSearcher(engine: Engine): Searcher {
  return {
    async search(text, { highlights, ...options } = {}) {
      const query = parseQuery(text)
      const { corrected, ...found } = await engine.search(answered(query, highlights), options)
      return {
        ...found,
        query: printQuery(query),
        notices: query.notices,
        suggestion: corrected && printQuery(corrected),
      }
    },
    passage: async (text, article) => engine.passage(parseQuery(text), article),
    matches: async (text, { highlights, ...options } = {}) =>
      engine.matches(answered(parseQuery(text), highlights), options),
  }
}

function answered(query: Query, highlights: Marked = new Map()): Query {
  return { ...query, where: query.where && answerMarks(query.where, highlights) }
}
