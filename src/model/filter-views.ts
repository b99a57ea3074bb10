import type { ArticleSummary } from './article.ts'
import { FACETS } from './facet.ts'
import { dateLabel, valuesOf } from './facet-counts.ts'
import type { Manifest } from './manifest.ts'
import { facetCondition } from './query/edit.ts'
import { printQuery } from './query/print.ts'
import { isViewFacet, pathOf } from './view-path.ts'

/** A list that stands under a URL of its own. */
export type FilterView = {
  /** Canonical path of its first page. */
  readonly path: string
  /** What it asks for, as a query. */
  readonly view: string
  /** Its heading. */
  readonly label: string
}

/**
 * Every filter view of a library: sections, authors, sources, tags, years, months and the undated,
 * each once, in the order of their first article. Spellings that share a slug share a view, under
 * the first of them.
 */
export function filterViews({
  articles,
  slugs,
}: Pick<Manifest, 'slugs'> & { readonly articles: readonly ArticleSummary[] }): readonly FilterView[] {
  const views = new Map<string, FilterView>()
  for (const facet of FACETS.filter((name) => name === 'date' || isViewFacet(name))) {
    for (const article of articles) {
      for (const value of valuesOf(article, 'unread', facet)) {
        const path = pathOf(facet, value, slugs)
        if (path === null || views.has(path)) continue
        const view = printQuery({ where: facetCondition(facet, value), sort: null })
        views.set(path, { path, view, label: facet === 'date' ? dateLabel(value) : value })
      }
    }
  }
  return [...views.values()]
}
