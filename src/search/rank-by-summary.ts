import type { ListedArticle } from '../model/manifest.ts'
import { compileQuery } from '../model/query/evaluate.ts'
import { UNREAD } from '../model/reading-state.ts'
import { newestFirst, sortArticles } from '../model/sort.ts'
import { selectBest } from './best.ts'
import type { SearchOptions } from './port.ts'
import { orderByTitle, type Ranked, type RankedArticle, scorer, type Understood } from './ranked.ts'

/**
 * What a query finds that asks for more than words.
 * @param articles all of them, as the index numbers them
 */
export function rankBySummary(
  { query, answers }: Understood,
  articles: readonly ListedArticle[],
  { states = {} }: SearchOptions,
): Ranked {
  const stateOf = (id: string) => (Object.hasOwn(states, id) ? states[id] : undefined) ?? UNREAD
  const test = query.where === null ? () => true : compileQuery(query.where)
  const found: number[] = []
  let totalAll = 0
  for (const [doc, summary] of articles.entries()) {
    const state = stateOf(summary.id)
    /** With some of the bare words, or with all. */
    const isMet = (least: 1 | 2) =>
      test({
        summary,
        state,
        text: (leaf) => (answers.get(leaf)?.found[doc] ?? 0) >= least,
      })
    if (isMet(1)) found.push(doc)
    if (isMet(2)) totalAll += 1
  }
  const best = selectBest(found, scorer(answers), found.length).flatMap((one): RankedArticle[] => {
    const article = articles[one.doc]
    return article ? [{ ...one, article }] : []
  })
  const ranked = order(best)
  return { total: ranked.length, totalAll, page: async (offset, limit) => ranked.slice(offset, offset + limit) }

  /** As the query says; best first where it says nothing and has words; else newest first. */
  function order(unordered: readonly RankedArticle[]): readonly RankedArticle[] {
    const { sort } = query
    if (answers.size > 0 && (sort === null || sort.key === 'relevance')) return orderByTitle(unordered, answers)
    const matching = unordered.map(({ article }) => article)
    const sorted = sort ? sortArticles(matching, sort, { stateOf, ranking: null }) : newestFirst(matching)
    const byId = new Map(unordered.map((one) => [one.article.id, one]))
    return sorted.flatMap(({ id }) => byId.get(id) ?? [])
  }
}
