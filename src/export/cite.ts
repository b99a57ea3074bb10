import type { ArticleHead } from '../model/article.ts'
import { apaReference } from './apa.ts'
import { toBibtex } from './bibtex.ts'
import { chicagoReference } from './chicago.ts'
import type { CitationFile, CitationStyle } from './citation-choices.ts'
import { type CitationContext, type CslItem, cslItem } from './csl.ts'
import { mlaReference } from './mla.ts'
import { toPlainCitation } from './plain-citation.ts'
import { type ReferenceText, type Run, referenceText } from './reference-text.ts'
import { toRis } from './ris.ts'

const STYLES: { readonly [style in CitationStyle]: (item: CslItem) => readonly Run[] } = {
  apa: apaReference,
  mla: mlaReference,
  chicago: chicagoReference,
  plain: (item) => [toPlainCitation(item)],
}

const FILES: { readonly [file in CitationFile]: (item: CslItem) => string } = {
  bibtex: toBibtex,
  ris: toRis,
  csl: (item) => `${JSON.stringify([item], null, 2)}\n`,
}

/** The article as one reference, ready to be copied. */
export function cite(head: ArticleHead, style: CitationStyle, context: CitationContext): ReferenceText {
  const item = cslItem(head, context)
  return referenceText(STYLES[style](item), item.URL)
}

/** The article as a file for programs that keep references. */
export function citationFile(head: ArticleHead, file: CitationFile, context: CitationContext): string {
  return FILES[file](cslItem(head, context))
}
