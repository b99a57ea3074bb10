import type { Colour, Highlight } from '../model/highlight.ts'
import { passageFragment } from '../model/passage-link.ts'
import type { MarkedArticle } from './marked-article.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** How a client that knows style sheets may draw each colour (W3C Web Annotation Data Model, 4.4). */
const STYLES: Readonly<Record<Colour, string>> = {
  yellow: '.yellow { background: #f7e7a1; text-decoration: underline solid }',
  green: '.green { background: #cdeccb; text-decoration: underline dashed }',
  blue: '.blue { background: #cfe4f8; text-decoration: underline dotted }',
  pink: '.pink { background: #f9d6e2; text-decoration: underline wavy }',
}

/**
 * A notebook as JSON-LD: an AnnotationCollection with its one AnnotationPage (W3C Web Annotation Data
 * Model, 5.1 and 5.2), each highlight an Annotation (3.1) of a SpecificResource whose selectors are
 * the quote with its surroundings (4.2.4) and the fragment of the passage's link (4.2.1).
 *
 * @param notebook the absolute address of the notebook's page
 */
export function webAnnotations(articles: readonly MarkedArticle[], notebook: string): string {
  const items = articles.flatMap((article) => article.highlights.map((highlight) => annotation(article, highlight)))
  const collection = {
    '@context': CONTEXT,
    id: notebook,
    type: 'AnnotationCollection',
    label: 'Notebook',
    total: items.length,
    first: { id: `${notebook}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation({ address, canonical, lang, title }: MarkedArticle, highlight: Highlight): object {
  const { id, article, locator, colour, createdAt, note, versions } = highlight
  // Without a page of its own, the article is still the same one everywhere.
  const source = address ?? canonical ?? `urn:offprint:article:${article}`
  const texts = [note, ...versions].filter((text) => text !== '')
  return {
    id: UUID.test(id) ? `urn:uuid:${id}` : `${source}#highlight-${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: texts.length > 0 ? 'commenting' : 'highlighting',
    created: new Date(createdAt).toISOString(),
    ...(texts.length > 0 && {
      body: texts.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'commenting' })),
    }),
    target: {
      type: 'SpecificResource',
      source: {
        id: source,
        format: 'text/html',
        ...(lang !== null && { language: lang }),
        ...(title !== null && { 'dcterms:title': title }),
        ...(canonical !== null && canonical !== source && { canonical }),
      },
      styleClass: colour,
      selector: [
        ...(locator.quote === null ? [] : [{ type: 'TextQuoteSelector', ...locator.quote }]),
        { type: 'FragmentSelector', value: passageFragment(locator) },
      ],
    },
    stylesheet: { type: 'CssStylesheet', value: STYLES[colour] },
  }
}
