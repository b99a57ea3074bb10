import type { ArticleSummary } from '../article.ts'
import { facetValues, foldValue } from '../facet.ts'
import type { ArticleState } from '../reading-state.ts'
import { readingMinutes } from '../reading-time.ts'
import type { QueryLeaf, QueryNode, TextTerm } from './ast.ts'
import { dateInRange } from './dates.ts'
import { needsText, type TextLeaf } from './text-leaf.ts'

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
  // A quoted name is the whole name: a section "World" is not the section "World Review".
  const holds = term.kind === 'phrase' ? nameTest(term.text) : termTest(term)
  return ({ summary }) => facetValues(summary, field).some(holds)
}

function nameTest(name: string): (value: string) => boolean {
  const wanted = foldValue(name)
  return remembered((value) => (wanted === '' ? value === name : foldValue(value) === wanted))
}

/** Tests a short text for a word, the beginning of one, or words in a row. */
export function termTest(term: TextTerm): (value: string) => boolean {
  const wanted = foldValue(term.text)
  if (wanted === '') return () => false
  const prefix = term.kind === 'word' && term.prefix
  return remembered((value) => ` ${foldValue(value)} `.includes(prefix ? ` ${wanted}` : ` ${wanted} `))
}

/** Names repeat from article to article, and folding is the costly part. */
function remembered(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const result = test(value)
    known.set(value, result)
    return result
  }
}

function compileRange(node: Extract<QueryLeaf, { kind: 'range' }>): (context: EvaluationContext) => boolean {
  if (node.field === 'published') {
    return ({ summary }) => summary.published !== null && dateInRange(summary.published, node)
  }
  const from = node.from === null ? Number.NEGATIVE_INFINITY : Number(node.from)
  const to = node.to === null ? Number.POSITIVE_INFINITY : Number(node.to)
  const inside = (value: number) => (node.strict ? value > from && value < to : value >= from && value <= to)
  if (node.field === 'words') return ({ summary }) => inside(summary.words)
  if (node.field === 'length') return ({ summary }) => inside(readingMinutes(summary.words))
  return ({ summary, state }) => inside(minutesLeft(summary, state))
}

/** Whole minutes from the reader's place to the end; 0 once finished. */
export function minutesLeft(summary: Pick<ArticleSummary, 'words'>, state: ArticleState): number {
  if (state.status === 'finished') return 0
  return readingMinutes(summary.words * (1 - (state.place?.fraction ?? 0)))
}
