import type { ArticleSummary } from './article.ts'
import type { Facets } from './facet.ts'
import { listArticles } from './listing.ts'
import { LIBRARY_PATH } from './permalink.ts'
import { UNREAD } from './reading-state.ts'

/** Counts of all that has views, over the whole library. */
export function browsableFacets(articles: readonly ArticleSummary[]): Facets {
  const { facets } = listArticles({
    articles,
    path: LIBRARY_PATH,
    view: '',
    label: null,
    q: '',
    page: 1,
    stateOf: () => UNREAD,
    textMatches: null,
  })
  const { section = [], author = [], source = [], tag = [], date = [] } = facets
  return { section, author, source, tag, date }
}
