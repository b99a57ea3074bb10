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
  /** Articles a page of the catalogue; 1,000 unless told, about a megabyte. */
  readonly size?: number
}

/** One page of a catalogue. */
export type CataloguePage = {
  readonly path: string
  readonly cards: readonly FeedCard[]
  /** From 1. */
  readonly number: number
  /** Articles a page. */
  readonly size: number
  /** The pages beside it and the ends: a link's relation (RFC 5005, 3) and its path. */
  readonly beside: readonly { readonly rel: string; readonly path: string }[]
}

/** Cuts a catalogue into pages that lead to each other. @param first the path of the first, which is the catalogue's own */
export function* cataloguePages(cards: readonly FeedCard[], first: string, size = 1000): Generator<CataloguePage> {
  const last = Math.max(1, Math.ceil(cards.length / size))
  const pathOf = (number: number) => (number === 1 ? first : first.replace('.', `-${number}.`))
  for (let number = 1; number <= last; number += 1) {
    const beside = [
      { rel: 'first', number: 1 },
      { rel: 'previous', number: number - 1 },
      { rel: 'next', number: number + 1 },
      { rel: 'last', number: last },
    ]
    yield {
      path: pathOf(number),
      cards: cards.slice((number - 1) * size, number * size),
      number,
      size,
      beside: beside
        .filter((one) => last > 1 && one.number >= 1 && one.number <= last)
        .map((one) => ({ rel: one.rel, path: pathOf(one.number) })),
    }
  }
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
 * `opds.xml`, and `opds-2.xml` and so on behind it: the whole library as a catalogue for e-readers
 * (OPDS 1.2: Atom, RFC 4287, with Dublin Core). What an entry leads to is the article's page, as HTML.
 * Undated articles stand in it too, with a date that cannot be taken for one.
 */
export function* opdsFeeds(
  library: FeedLibrary,
  { url, size }: OpdsOptions,
): Generator<{ readonly path: string; readonly text: string }> {
  for (const page of cataloguePages(library.cards, OPDS_PATH, size))
    yield { path: page.path.slice(1), text: opdsFeed(library, page, url) }
}

function opdsFeed(library: FeedLibrary, { path, cards, beside }: CataloguePage, url: string | null): string {
  const entries = cards.map((card) => entryOf(card, library, url))
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? NEVER
  const feedLink = (rel: string, to: string) => emptyElement('link', { rel, type: OPDS_TYPE, href: addressOf(to, url) })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/">',
    // Two feeds with one id would be one feed (RFC 4287, 4.2.6).
    element('id', libraryUrn(`${library.root.library}/opds`)),
    element('title', library.root.name),
    element('updated', newest),
    element('icon', addressOf(ICONS.small, url)),
    `<author><name>${escapeXml(library.root.name)}</name></author>`,
    feedLink('self', path),
    feedLink('start', OPDS_PATH),
    ...beside.map((one) => feedLink(one.rel, one.path)),
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
