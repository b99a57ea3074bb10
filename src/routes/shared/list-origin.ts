import type { ArticleSummary } from '../../model/article.ts'

/** As much of an article as a link to it needs. */
export type Titled = Pick<ArticleSummary, 'slug' | 'title'>

/** What a list hands to an article through the history entry: where one came from, and what comes next there. */
export type ListOrigin = {
  /** The list with its query, as a path from the root. */
  readonly path: string
  /** The page of the list one came from, in its order. */
  readonly articles: readonly Titled[]
}

/** @param path of the list with its query, from the root */
export function originOf(path: string, articles: readonly Titled[]): ListOrigin {
  return { path, articles: articles.map(({ slug, title }) => ({ slug, title })) }
}

/** Reads `location.state`, which may be anything another version has left there. */
export function parseListOrigin(state: unknown): ListOrigin | null {
  if (typeof state !== 'object' || state === null || !('path' in state) || !('articles' in state)) return null
  const { path, articles } = state
  if (typeof path !== 'string' || !Array.isArray(articles)) return null
  return { path, articles: articles.filter(isTitled) }
}

function isTitled(value: unknown): value is Titled {
  if (typeof value !== 'object' || value === null || !('slug' in value) || !('title' in value)) return false
  return typeof value.slug === 'string' && typeof value.title === 'string'
}

/** The articles before and after one in a list; null at its ends, and where it is not in it. */
export function neighboursOf(
  articles: readonly Titled[],
  slug: string,
): { readonly before: Titled | null; readonly after: Titled | null } {
  const at = articles.findIndex((article) => article.slug === slug)
  if (at < 0) return { before: null, after: null }
  return { before: articles[at - 1] ?? null, after: articles[at + 1] ?? null }
}
