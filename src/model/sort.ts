import type { ArticleSummary } from './article.ts'
import { compareCodeUnits, compareNewestFirst } from './article-order.ts'
import { foldValue } from './facet.ts'
import type { Sort } from './query/ast.ts'
import { minutesLeft } from './query/evaluate.ts'
import type { ArticleState } from './reading-state.ts'

export type SortContext = {
  readonly stateOf: (article: string) => ArticleState
  /** Ids best first, or null where nothing was ranked: `relevance` then falls back to newest first. */
  readonly ranking: ReadonlySet<string> | null
}

/** What a list is sorted by: numbers or text; null is always last. */
type SortValue = number | string | null

/** The order of every list that asks for none. */
export function newestFirst<A extends ArticleSummary>(articles: readonly A[]): readonly A[] {
  return [...articles].sort(compareNewestFirst)
}

/**
 * Sorts a copy. What has no value for the key (undated, never opened) is last in both directions;
 * ties go by title, then by id, by code unit, so that the order is the same on every machine.
 */
export function sortArticles<A extends ArticleSummary>(
  articles: readonly A[],
  sort: Sort,
  { stateOf, ranking }: SortContext,
): readonly A[] {
  switch (sort.key) {
    case 'published':
      return sortBy(articles, (article) => article.published, sort.descending)
    case 'title':
      return sortBy(articles, (article) => foldValue(article.title), sort.descending)
    case 'words':
      return sortBy(articles, (article) => article.words, sort.descending)
    case 'left':
      return sortBy(articles, (article) => minutesLeft(article, stateOf(article.id)), sort.descending)
    case 'opened':
      return sortBy(articles, (article) => stateOf(article.id).readAt, sort.descending)
    case 'relevance': {
      if (ranking === null) return newestFirst(articles)
      const ranks = new Map([...ranking].map((id, rank) => [id, -rank]))
      // Nobody asks for the worst first, so the direction says nothing here.
      return sortBy(articles, (article) => ranks.get(article.id) ?? null, true)
    }
  }
}

/**
 * Of each article's copies the one that stands for all, or, where that is not among these, the first.
 * The order stays.
 */
export function foldCopies<A extends ArticleSummary>(articles: readonly A[]): readonly A[] {
  const standing = new Map<string, string>()
  for (const { id, copies } of articles) {
    if (copies && (copies.best === id || !standing.has(copies.best))) standing.set(copies.best, id)
  }
  return articles.filter(({ id, copies }) => !copies || standing.get(copies.best) === id)
}

function sortBy<A extends ArticleSummary>(
  articles: readonly A[],
  keyOf: (article: A) => SortValue,
  descending: boolean,
): readonly A[] {
  const direction = descending ? -1 : 1
  return articles
    .map((article) => ({ article, value: keyOf(article) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== b.value) return a.value === null ? 1 : -1
      } else if (a.value !== b.value) return a.value < b.value ? -direction : direction
      return compareCodeUnits(a.article.title, b.article.title) || compareCodeUnits(a.article.id, b.article.id)
    })
    .map(({ article }) => article)
}
