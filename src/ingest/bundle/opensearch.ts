import { SEARCH_PATH } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import { ICONS } from './icons.ts'
import { element, emptyElement } from './xml.ts'

/** From the root. */
export const OPENSEARCH_PATH = '/opensearch.xml'

/** OpenSearch 1.1 draft 6, `ShortName` and `LongName`: the most characters. */
const LONGEST = { short: 16, long: 48 } as const

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim()
}

/**
 * `opensearch.xml` (OpenSearch 1.1 draft 6): by it a browser's address bar searches the library.
 * @param url the public address of the library's root: templates of relative addresses are not read
 */
export function openSearch(name: string, url: string): string {
  // `addressOf` would escape the braces of the template's parameter.
  const template = `${addressOf(SEARCH_PATH, url)}?q={searchTerms}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', cut(name, LONGEST.short)),
    element('LongName', cut(name, LONGEST.long)),
    element('Description', `Search the articles of ${cut(name, 900)}`),
    '<InputEncoding>UTF-8</InputEncoding>',
    element('Image', addressOf(ICONS.small, url), { width: '192', height: '192', type: 'image/png' }),
    emptyElement('Url', { type: 'text/html', template }),
    emptyElement('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: addressOf(OPENSEARCH_PATH, url),
    }),
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
