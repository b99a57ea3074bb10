/** The manuals by which a reference can be written, and Offprint's own plain line; the first is offered first. */
export const CITATION_STYLES = [
  ['apa', 'APA'],
  ['mla', 'MLA'],
  ['chicago', 'Chicago'],
  ['plain', 'Plain'],
] as const
export type CitationStyle = (typeof CITATION_STYLES)[number][0]

/** The files for programs that keep references. */
export const CITATION_FILES = [
  { name: 'bibtex', label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex' },
  { name: 'ris', label: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems' },
  { name: 'csl', label: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
] as const
export type CitationFile = (typeof CITATION_FILES)[number]['name']
