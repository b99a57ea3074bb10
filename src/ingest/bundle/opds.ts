import { articlePath, LIBRARY_PATH } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import type { FeedCard, FeedLibrary } from './feeds.ts'
import { ICONS } from './icons.ts'
import { instantOf } from './instant.ts'
import { OPENSEARCH_PATH } from './opensearch.ts'
import { articleUrn, libraryUrn } from './urn.ts'
import { attributeList, element, emptyElement, escapeXml } from './xml.ts'

/** From the root. */
export const OPDS_PATH = '/opds.xml'
/** OPDS 1.2, 2: the media type of a feed that lists publications. */
export const OPDS_TYPE = 'application/atom+xml;profile=opds-catalog;kind=acquisition'

/** OPDS 1.2, 5.2.1: to be had without conditions. */
export const OPEN_ACCESS = 'http://opds-spec.org/acquisition/open-access'

/** RFC 4287 demands a date of every entry; this one says that there is none. */
const NEVER = '1970-01-01T00:00:00Z'

export type OpdsOptions = {
  /** The public address of the library's root; null gives relative links. */
  readonly url: string | null
}

type Entry = { readonly text: string; readonly updated: string }

function entryOf(head: FeedCard, library: FeedLibrary, url: string | null): Entry {
  const updated = instantOf(head.updated) ?? instantOf(head.published) ?? NEVER
  const address = addressOf(articlePath(head.slug), url)
  const categories = [...(head.section === null ? [] : [head.section]), ...head.tags]
  const text = [
    `<entry${attributeList({ 'xml:lang': head.lang })}>`,
    element('id', articleUrn(library.root.library, head.id)),
    element('title', head.title),
    ...head.authors.map((name) => `<author>${element('name', name)}</author>`),
    element('updated', updated),
    element('dc:language', head.lang),
    element('dc:publisher', head.source),
    element('dc:issued', instantOf(head.published) === null ? null : head.published),
    ...categories.map((term) => emptyElement('category', { term, label: term })),
    element('summary', head.standfirst, { type: 'text' }),
    emptyElement('link', { rel: OPEN_ACCESS, type: 'text/html', href: address }),
    '</entry>',
  ]
  return { text: text.filter(Boolean).join('\n'), updated }
}

/**
 * `opds.xml`: the whole library as a catalogue for e-readers (OPDS 1.2: Atom, RFC 4287, with Dublin
 * Core). What an entry leads to is the article's page, as HTML. Undated articles stand in it too,
 * with a date that cannot be taken for one.
 */
export function opdsFeed(library: FeedLibrary, { url }: OpdsOptions): string {
  const entries = library.cards.map((card) => entryOf(card, library, url))
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? NEVER
  const self = { type: OPDS_TYPE, href: addressOf(OPDS_PATH, url) }
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/">',
    // Two feeds with one id would be one feed (RFC 4287, 4.2.6).
    element('id', libraryUrn(`${library.root.library}/opds`)),
    element('title', library.root.name),
    element('updated', newest),
    element('icon', addressOf(ICONS.small, url)),
    `<author><name>${escapeXml(library.root.name)}</name></author>`,
    emptyElement('link', { rel: 'self', ...self }),
    emptyElement('link', { rel: 'start', ...self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: addressOf(LIBRARY_PATH, url) }),
    ...(url === null
      ? []
      : [
          emptyElement('link', {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            href: addressOf(OPENSEARCH_PATH, url),
          }),
        ]),
    ...entries.map(({ text }) => text),
    '</feed>',
    '',
  ].join('\n')
}
