import type { FacetName } from '../model/facet.ts'

/** What people call each facet. */
export const FACET_HEADINGS: { readonly [facet in FacetName]: string } = {
  status: 'Reading',
  section: 'Section',
  author: 'Author',
  source: 'Source',
  tag: 'Tag',
  date: 'Date',
  lang: 'Language',
  length: 'Length',
}
