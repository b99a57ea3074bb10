import type { Query } from '../model/query/ast.ts'
import { answerMarks, type Marked } from '../model/query/mark-leaf.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import type { Engine, ListQuestion, ListRequest, Searcher } from './port.ts'

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
    async list(question) {
      const { path, view, label } = question
      const query = parseQuery(question.q)
      const answer = await engine.list(listRequest(question, query))
      return { path, view, label, q: printQuery(query), ...answer, notices: query.notices }
    },
    values: async (question, facet) => engine.values(listRequest(question, parseQuery(question.q)), facet),
  }
}

function listRequest({ view, page, states, highlights }: ListQuestion, query: Query): ListRequest {
  return { view: parseQuery(view).where, query: answered(query, highlights), page, ...(states && { states }) }
}

function answered(query: Query, highlights: Marked = new Map()): Query {
  return { ...query, where: query.where && answerMarks(query.where, highlights) }
}
