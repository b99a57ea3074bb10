import type { FacetName } from '../facet.ts'
import type { Query, QueryNode, Sort } from './ast.ts'
import { nameKey } from './conditions.ts'
import { fieldCondition } from './field.ts'
import { parseQuery } from './parse.ts'
import { printNode, printQuery } from './print.ts'
import { phraseTerm } from './terms.ts'
import { allOf, anyOf, conditionsOf, groupOf } from './tree.ts'

/** A condition that a list offers to take away again. */
export type Filter = {
  /** The field as typed: `section`, `published`, `is`. */
  readonly field: string
  /** What a facet calls it: `World Review`, `2025-03`, `unread`. */
  readonly value: string
  /** As it stands in the query's canonical text; `removeFilter` takes it. */
  readonly text: string
}

/** The query's removable conditions, in its order: fields, ranges and states, not words and phrases. */
export function filtersOf(query: Pick<Query, 'where'>): readonly Filter[] {
  return conditionsOf(query.where).flatMap(membersOf).flatMap(filterOf)
}

/** Whether the query asks for a facet's value at its top, so that the facet shows it as chosen. */
export function hasFilter(query: Pick<Query, 'where'>, facet: FacetName, value: string): boolean {
  const wanted = facetCondition(facet, value)
  return (
    wanted !== null &&
    conditionsOf(query.where)
      .flatMap(membersOf)
      .some((node) => sameCondition(node, wanted))
  )
}

/** A click on a facet's value: takes it out of the query where it is chosen, adds it where it is not. */
export function toggleFilter(queryText: string, facet: FacetName, value: string): string {
  const query = parseQuery(queryText)
  const wanted = facetCondition(facet, value)
  if (wanted === null) return printQuery(query)
  if (hasFilter(query, facet, value)) return printWithout(query, (node) => sameCondition(node, wanted))
  const conditions = conditionsOf(query.where)
  const group = groupOf(wanted)
  const at = conditions.findLastIndex((node) => groupOf(node) === group)
  const mate = conditions[at]
  const grown = mate === undefined ? [...conditions, wanted] : conditions.with(at, anyOf([mate, wanted]) ?? wanted)
  return printQuery({ ...query, where: allOf(grown) })
}

/** @param text the filter's own text, from `filtersOf` */
export function removeFilter(queryText: string, text: string): string {
  return printWithout(parseQuery(queryText), (node) => printNode(node) === text)
}

/** Keeps the words and the order, drops every filter that `filtersOf` lists. */
export function clearFilters(queryText: string): string {
  return printWithout(parseQuery(queryText), (node) => filterOf(node).length > 0)
}

/** Null goes back to the list's own order. */
export function setSort(queryText: string, sort: Sort | null): string {
  return printQuery({ ...parseQuery(queryText), sort })
}

/** The condition a facet's value stands for; null where the value is none of the facet's. */
export function facetCondition(facet: FacetName, value: string): QueryNode | null {
  switch (facet) {
    case 'status':
      return fieldCondition('is', value, false)
    case 'date':
      return fieldCondition('published', value, false)
    case 'lang':
    case 'length':
      return fieldCondition(facet, value, false)
    default: {
      const term = phraseTerm(value)
      return term && { kind: 'field', field: facet, term }
    }
  }
}

function printWithout(query: Query, unwanted: (node: QueryNode) => boolean): string {
  const kept = conditionsOf(query.where).flatMap((condition) => {
    if (groupOf(condition) === null || condition.kind !== 'any') return unwanted(condition) ? [] : [condition]
    return anyOf(condition.nodes.filter((node) => !unwanted(node))) ?? []
  })
  return printQuery({ ...query, where: allOf(kept) })
}

/** The values of one field that stand side by side. */
function membersOf(condition: QueryNode): readonly QueryNode[] {
  return condition.kind === 'any' && groupOf(condition) !== null ? condition.nodes : [condition]
}

function filterOf(node: QueryNode): readonly Filter[] {
  const inner = node.kind === 'not' ? node.node : node
  if (inner.kind === 'words' || inner.kind === 'any' || !(groupOf(inner) || inner.kind === 'has')) return []
  const spelt = printNode(inner)
  const colon = spelt.indexOf(':')
  const value = inner.kind === 'field' ? inner.term.text : spelt.slice(colon + 1)
  return [{ field: spelt.slice(0, colon), value, text: printNode(node) }]
}

/** One value spelt in two ways is one condition. */
function sameCondition(a: QueryNode, b: QueryNode): boolean {
  if (a.kind !== 'field' || b.kind !== 'field') return printNode(a) === printNode(b)
  return a.field === b.field && !isPrefix(a) && !isPrefix(b) && nameKey(a.term.text) === nameKey(b.term.text)
}

function isPrefix({ term }: Extract<QueryNode, { kind: 'field' }>): boolean {
  return term.kind === 'word' && term.prefix
}
