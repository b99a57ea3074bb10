import type { ArticleHead } from '../model/article.ts'
import { toBibtex } from './bibtex.ts'
import { type CitationContext, cslItem } from './csl.ts'
import { toPlainCitation } from './plain-citation.ts'
import { toRis } from './ris.ts'

/** Every form a citation can take, in the order in which they are offered. */
export const CITATION_FORMATS = [
  { name: 'plain', label: 'Plain text', extension: 'txt', mediaType: 'text/plain' },
  { name: 'bibtex', label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex' },
  { name: 'ris', label: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems' },
  { name: 'csl', label: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]['name']

/** The article's citation, ready to be copied or saved. */
export function cite(head: ArticleHead, format: CitationFormat, context: CitationContext): string {
  const item = cslItem(head, context)
  switch (format) {
    case 'plain':
      return toPlainCitation(item)
    case 'bibtex':
      return toBibtex(item)
    case 'ris':
      return toRis(item)
    case 'csl':
      return `${JSON.stringify([item], null, 2)}\n`
  }
}
