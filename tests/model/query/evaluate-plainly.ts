/* A query put to one article by itself: what the columns' answers are held against. */

import type { ArticleSummary } from '../../../src/model/article.ts'
import { facetValues } from '../../../src/model/facet.ts'
import type { QueryLeaf, QueryNode } from '../../../src/model/query/ast.ts'
import { minutesLeft, nameKey, nameKeyTest, termTest } from '../../../src/model/query/conditions.ts'
import { dateTest } from '../../../src/model/query/dates.ts'
import { needsText, type TextLeaf } from '../../../src/model/query/text-leaf.ts'
import type { ArticleState } from '../../../src/model/reading-state.ts'
import { readingMinutes } from '../../../src/model/reading-time.ts'

export type EvaluationContext = {
  readonly summary: ArticleSummary
  readonly state: ArticleState
  /** Answers what the summary cannot; see `needsText`. */
  readonly text: (leaf: TextLeaf) => boolean
}

/** Whether an article answers a query; null, the empty query, matches everything. */
export function matches(node: QueryNode | null, context: EvaluationContext): boolean {
  return node === null || compileQuery(node)(context)
}

/** `matches` for many articles: what depends on the query alone is worked out once. */
export function compileQuery(node: QueryNode): (context: EvaluationContext) => boolean {
  switch (node.kind) {
    case 'all': {
      const tests = node.nodes.map(compileQuery)
      return (context) => tests.every((test) => test(context))
    }
    case 'any': {
      const tests = node.nodes.map(compileQuery)
      return (context) => tests.some((test) => test(context))
    }
    case 'not': {
      const test = compileQuery(node.node)
      return (context) => !test(context)
    }
    case 'field':
      return compileField(node)
    case 'words':
    case 'phrase':
    case 'near':
      return ({ text }) => text(node)
    case 'has':
      // What asks for highlights is answered before, by `answerMarks`.
      return ({ text }) => needsText(node) && text(node)
    case 'among': {
      const articles = new Set(node.articles)
      return ({ summary }) => articles.has(summary.id)
    }
    case 'lang':
      return ({ summary }) => `${summary.lang.toLowerCase()}-`.startsWith(`${node.value}-`)
    case 'range':
      return compileRange(node)
    case 'undated':
      return ({ summary }) => summary.published === null
    case 'is':
      return ({ state }) => (node.state === 'saved' ? state.saved : state.status === node.state)
  }
}

function compileField(node: Extract<QueryLeaf, { kind: 'field' }>): (context: EvaluationContext) => boolean {
  const { field, term } = node
  if (field === 'text') return ({ text }) => text(node)
  if (field === 'note' || field === 'highlight') return () => false // as above
  if (field === 'title') {
    const holds = termTest(term)
    return ({ summary }) => holds(summary.title)
  }
  const holds = nameKeyTest(term)
  return ({ summary }) => facetValues(summary, field).some((name) => holds(nameKey(name)))
}

function compileRange(node: Extract<QueryLeaf, { kind: 'range' }>): (context: EvaluationContext) => boolean {
  if (node.field === 'published') {
    const holds = dateTest(node)
    return ({ summary }) => summary.published !== null && holds(summary.published)
  }
  const from = node.from === null ? Number.NEGATIVE_INFINITY : Number(node.from)
  const to = node.to === null ? Number.POSITIVE_INFINITY : Number(node.to)
  const inside = (value: number) => (node.strict ? value > from && value < to : value >= from && value <= to)
  if (node.field === 'words') return ({ summary }) => inside(summary.words)
  if (node.field === 'length') return ({ summary }) => inside(readingMinutes(summary.words))
  return ({ summary, state }) => inside(minutesLeft(summary, state))
}
