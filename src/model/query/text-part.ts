import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import { needsText } from './text-leaf.ts'
import { allOf, conditionsOf } from './tree.ts'

/**
 * The part of a query that only the search engine can answer, as query text; empty where summaries
 * and reading state suffice. A list asks a `Searcher` for this part's matches and combines them
 * with the rest itself, so that its facets can be counted with their own filters lifted.
 */
export function textPart(queryText: string): string {
  const { where } = parseQuery(queryText)
  return printQuery({ where: allOf(conditionsOf(where).filter(needsText)), sort: null })
}
