import type { Alternate } from '../model/article.ts'
import { compareCodeUnits } from '../model/article-order.ts'
import type { ArticleCard } from './article-card.ts'
import { findDuplicates } from './near-duplicates.ts'

/** How much of a body each thing that is known of its article is worth. */
const KNOWN_WORTH = 0.25

/**
 * Names to each article that was saved more than once its other copies, the best first, and which copy
 * stands for all in lists: the one with the most words, of which each known thing (source, date, author,
 * address, standfirst) adds a quarter; among equals the one with the lower id. Articles keep their order.
 * @param sketchOf by seed
 * @param textOf the body as plain text, by seed
 */
export function linkCopies(
  articles: readonly ArticleCard[],
  sketchOf: ReadonlyMap<string, string>,
  textOf: (seed: string) => string,
): readonly ArticleCard[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const groupOf = new Map<string, readonly ArticleCard[]>()
  const comparable = articles.map(({ id, seed, title, source, published }) => {
    return { id, title, source, published, text: () => textOf(seed), sketch: sketchOf.get(seed) ?? '' }
  })
  for (const ids of findDuplicates(comparable)) {
    const group = ids.flatMap((id) => byId.get(id) ?? []).sort(compareBest)
    for (const id of ids) groupOf.set(id, group)
  }
  return articles.map((article) => {
    const group = groupOf.get(article.id)
    const best = group?.[0]
    if (!group || !best) return article
    const alternates = group.filter(({ id }) => id !== article.id).map(alternateOf)
    return { ...article, copies: { best: best.id, count: group.length }, alternates }
  })
}

function compareBest(a: ArticleCard, b: ArticleCard): number {
  return worth(b) - worth(a) || compareCodeUnits(a.id, b.id)
}

function worth({ words, source, published, byline, canonical, standfirst }: ArticleCard): number {
  const known = [source, published, byline, canonical, standfirst].filter((value) => value !== null)
  return words * (1 + known.length * KNOWN_WORTH)
}

function alternateOf({ id, slug, title, source, published }: ArticleCard): Alternate {
  return { id, slug, title, source, published }
}
