import type { FacetName } from '../model/facet.ts'

/** What people call each facet, and its values together. */
export type FacetHeading = { readonly one: string; readonly all: string }

export const FACET_HEADINGS: { readonly [facet in FacetName]: FacetHeading } = {
  status: { one: 'Reading', all: 'reading statuses' },
  section: { one: 'Section', all: 'sections' },
  author: { one: 'Author', all: 'authors' },
  source: { one: 'Source', all: 'sources' },
  tag: { one: 'Tag', all: 'tags' },
  date: { one: 'Date', all: 'dates' },
  lang: { one: 'Language', all: 'languages' },
  length: { one: 'Length', all: 'lengths' },
}
