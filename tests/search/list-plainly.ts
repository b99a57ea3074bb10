import type { ArticleSummary } from '../../src/model/article.ts'
import { FACETS, type FacetName, type Facets, facetValues } from '../../src/model/facet.ts'
import { compareValues, facetLabels } from '../../src/model/facet-labels.ts'
import { foldValue } from '../../src/model/fold-value.ts'
import { LENGTHS } from '../../src/model/lengths.ts'
import { UNDATED } from '../../src/model/permalink.ts'
import type { QueryNode } from '../../src/model/query/ast.ts'
import { minutesLeft, nameKey } from '../../src/model/query/conditions.ts'
import { facetCondition } from '../../src/model/query/edit.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { conditionsOf, groupOf } from '../../src/model/query/tree.ts'
import { type ArticleState, type ReadingStatus, UNREAD } from '../../src/model/reading-state.ts'
import { readingMinutes } from '../../src/model/reading-time.ts'
import { compileQuery } from '../model/query/evaluate-plainly.ts'

/*
 * A list as one would make it with all summaries at hand, article by article: what the columns'
 * answers are held against. It answers nothing that asks for the text.
 */

type States = Readonly<Record<string, ArticleState>>

/** @param library in its own order */
export function listPlainly(library: readonly ArticleSummary[], q: string, states: States) {
  const { where, sort } = parseQuery(q)
  const stateOf = ({ id }: ArticleSummary) => states[id] ?? UNREAD
  const holds = (node: QueryNode, summary: ArticleSummary) =>
    compileQuery(node)({ summary, state: stateOf(summary), text: () => false })
  const matching = library.filter((summary) => where === null || holds(where, summary))

  const facets: { [facet in FacetName]?: Facets[FacetName] } = {}
  for (const facet of FACETS) {
    const others = conditionsOf(where).filter((node) => facetOf(node) !== facet)
    const counted = library.filter((summary) => others.every((node) => holds(node, summary)))
    const values = spellings(library, facet)
      .map((value) => ({
        value,
        label: facetLabels(facet)(value),
        count: counted.filter((summary) =>
          valuesOf(summary, stateOf(summary).status, facet).some((own) => nameKey(own) === nameKey(value)),
        ).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => compareValues(facet, a, b))
    if (values.length > 0) facets[facet] = values
  }

  const keyed = matching.map((summary, at) => ({ summary, at, key: keyOf(summary, stateOf(summary), sort?.key) }))
  const direction = sort?.descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.at - b.at
    return (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * direction || a.at - b.at
  })
  const sorted = keyed.map(({ summary }) => summary)
  const ids = sorted.filter(({ id, copies }) => {
    if (!copies) return true
    const same = sorted.filter((one) => one.copies?.best === copies.best)
    return (same.find((one) => one.id === copies.best) ?? same[0])?.id === id
  })
  return { total: matching.length, ids: ids.map(({ id }) => id), facets }
}

function facetOf(node: QueryNode): FacetName | null {
  const group = groupOf(node) === 'published' ? 'date' : groupOf(node)
  return FACETS.find((facet) => facet === group) ?? null
}

/** Every value that a facet has in the library, each under its first spelling. */
function spellings(library: readonly ArticleSummary[], facet: FacetName): readonly string[] {
  if (facet === 'status') return ['unread', 'reading', 'finished', 'archived']
  const first = new Map<string, string>()
  for (const value of library.flatMap((summary) => valuesOf(summary, 'unread', facet))) {
    if (!first.has(nameKey(value)) && facetCondition(facet, value)) first.set(nameKey(value), value)
  }
  return [...first.values()]
}

function valuesOf(summary: ArticleSummary, status: ReadingStatus, facet: FacetName): readonly string[] {
  const { published, lang, words } = summary
  switch (facet) {
    case 'status':
      return [status]
    case 'date':
      if (published === null) return [UNDATED]
      return published.length < 7 ? [published.slice(0, 4)] : [published.slice(0, 4), published.slice(0, 7)]
    case 'lang':
      return [lang.toLowerCase().replace(/-.*/, '')]
    case 'length': {
      const minutes = readingMinutes(words)
      return LENGTHS.filter(({ from, to }) => minutes >= from && (to === null || minutes < to)).map(
        ({ value }) => value,
      )
    }
    default:
      return facetValues(summary, facet)
  }
}

/** What an order goes by; null is last. The library's own order is from the newest. */
function keyOf(summary: ArticleSummary, state: ArticleState, key: string | undefined): number | string | null {
  switch (key) {
    case 'title':
      return foldValue(summary.title)
    case 'words':
      return summary.words
    case 'left':
      return minutesLeft(summary, state)
    case 'opened':
      return state.readAt
    default:
      return 0
  }
}
