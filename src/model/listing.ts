import { type ArticleSummary, summarize } from './article.ts'
import { FACETS, type FacetName, type Facets, foldValue } from './facet.ts'
import { createFacetCounter } from './facet-counts.ts'
import type { QueryNode } from './query/ast.ts'
import { compileQuery, type EvaluationContext, matches, termTest } from './query/evaluate.ts'
import { answerMarks, type Marked } from './query/mark-leaf.ts'
import { parseQuery } from './query/parse.ts'
import { printQuery } from './query/print.ts'
import { needsText, type TextLeaf } from './query/text-leaf.ts'
import { conditionsOf, groupOf } from './query/tree.ts'
import type { ArticleState } from './reading-state.ts'
import { foldCopies, newestFirst, sortArticles } from './sort.ts'

/** Articles on one page of a list. */
export const PAGE_SIZE = 50

/** One page of a list, with what can refine it. */
export type Listing = {
  /** Canonical path of the list's first page. */
  readonly path: string
  /** What the view itself asks for (`section:"World Review"`); empty for the library. */
  readonly view: string
  /** Heading of the view, such as `World Review` or `March 2025`; null for the library. */
  readonly label: string | null
  /** The refining query, canonical; empty without one. */
  readonly q: string
  /** Articles that match, over all pages; copies of one article count each. */
  readonly total: number
  /** Counts from 1. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** One copy of each article, the best of those that match. */
  readonly summaries: readonly ArticleSummary[]
  /** Counted over what matches, a facet's own filters lifted, so that its other values stay offered. */
  readonly facets: Facets
  readonly notices: readonly string[]
}

export type ListingRequest = {
  readonly articles: readonly ArticleSummary[]
  readonly path: string
  readonly view: string
  readonly label: string | null
  readonly q: string
  /** Counts from 1; beyond the ends it is taken as the nearest. */
  readonly page: number
  readonly stateOf: (article: string) => ArticleState
  /**
   * Ids of the articles that match `textPart(q)`, best first, from a `Searcher`. Null while that is
   * not known: words are then looked for in titles and names alone.
   */
  readonly textMatches: ReadonlySet<string> | null
  /** For what asks for highlights and notes; none unless told. */
  readonly highlights?: Marked
}

/** One page of a list. Pure: the same at build and in the browser. */
export function listArticles(request: ListingRequest): Listing {
  return createPager(request)(request.page)
}

/** `listArticles` for many pages of one list: filtering, counting and sorting are done once. */
export function createPager(request: Omit<ListingRequest, 'page'>): (page: number) => Listing {
  const { path, view, label, stateOf, textMatches } = request
  const query = parseQuery(request.q)
  const where = query.where && answerMarks(query.where, request.highlights ?? new Map())
  const { matching, facets } = select(request, where)
  const ranking = query.where !== null && needsText(query.where) ? textMatches : null
  const sorted =
    query.sort !== null || ranking !== null
      ? sortArticles(matching, query.sort ?? { key: 'relevance', descending: true }, { stateOf, ranking })
      : newestFirst(matching)
  const rows = foldCopies(sorted)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const q = printQuery(query)
  return (asked) => {
    const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages)
    // Pages carry lists as JSON: nothing in it that a list does not need.
    const summaries = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(summarize)
    return { path, view, label, q, total: sorted.length, page, pages, summaries, facets, notices: query.notices }
  }
}

/** In one pass: who matches, and who would if one facet's own filters were lifted. */
function select(request: Omit<ListingRequest, 'page'>, where: QueryNode | null) {
  const inView = parseQuery(request.view).where
  const conditions = conditionsOf(where).map((node) => ({ facet: facetOf(node), test: testOf(node, request) }))
  const counter = createFacetCounter()
  const matching: ArticleSummary[] = []
  for (const summary of request.articles) {
    const state = request.stateOf(summary.id)
    const context = { summary, state, text: textInSummary(summary) }
    if (!matches(inView, context)) continue
    const failed = conditions.filter(({ test }) => !test(context))
    if (failed.length === 0) matching.push(summary)
    const [first] = failed
    if (first !== undefined && (first.facet === null || failed.some(({ facet }) => facet !== first.facet))) continue
    counter.add(summary, state.status, (facet) => first === undefined || facet === first.facet)
  }
  return { matching, facets: counter.counts() }
}

/** What needs the text was answered by the searcher, for all such conditions at once. */
function testOf(
  node: QueryNode,
  { textMatches }: Omit<ListingRequest, 'page'>,
): (context: EvaluationContext) => boolean {
  if (textMatches !== null && needsText(node)) return ({ summary }) => textMatches.has(summary.id)
  return compileQuery(node)
}

/** The facet whose values a condition chooses; null for any other condition. */
function facetOf(node: QueryNode): FacetName | null {
  const group = groupOf(node) === 'published' ? 'date' : groupOf(node)
  return FACETS.find((facet) => facet === group) ?? null
}

function textInSummary(summary: ArticleSummary): (leaf: TextLeaf) => boolean {
  return (leaf) => {
    const { title, standfirst, authors, section, source, tags } = summary
    const text = foldValue([title, standfirst, ...authors, section, source, ...tags].join(' '))
    switch (leaf.kind) {
      case 'words':
        return leaf.terms.some((term) => termTest(term)(text))
      case 'phrase':
        return termTest(leaf)(text)
      case 'near':
        return termTest(leaf.left)(text) && termTest(leaf.right)(text)
      case 'field':
        return leaf.field === 'text' && termTest(leaf.term)(text)
      case 'has':
        return false
    }
  }
}
