import { FACETS } from '../model/facet.ts'
import { dateLabel } from '../model/facet-labels.ts'
import type { FacetSlugs } from '../model/library-files.ts'
import { facetCondition } from '../model/query/edit.ts'
import { printQuery } from '../model/query/print.ts'
import { isViewFacet, pathOf } from '../model/view-path.ts'
import type { Columns } from './columns.ts'
import type { Docs } from './doc-set.ts'

/** A list that stands under a URL of its own. */
export type FilterView = {
  /** Canonical path of its first page. */
  readonly path: string
  /** What it asks for, as a query. */
  readonly view: string
  /** Its heading. */
  readonly label: string
  readonly docs: Docs
}

/**
 * Every filter view of a library: sections, authors, sources, tags, years, months and the undated,
 * each once, in the order of their first article. Spellings that share a slug share a view, under
 * the first of them.
 */
export function* filterViews(columns: Pick<Columns, 'facets'>, slugs: FacetSlugs): Generator<FilterView> {
  for (const facet of FACETS) {
    if (facet === 'status' || !(facet === 'date' || isViewFacet(facet))) continue
    const column = columns.facets[facet]
    for (const [code, value] of column.names.entries()) {
      const path = pathOf(facet, value, slugs)
      if (path === null) continue
      const view = printQuery({ where: facetCondition(facet, value), sort: null })
      yield { path, view, label: facet === 'date' ? dateLabel(value) : value, docs: column.docsOf(code) }
    }
  }
}
