import type { ArticleHead } from '../../model/article.ts'
import type { ArticleFile, LibraryRoot } from '../../model/library-files.ts'
import { articlePath, LIBRARY_PATH } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import { instantOf } from './instant.ts'
import { articleUrn, libraryUrn } from './urn.ts'
import { attributeList, element, emptyElement, escapeXml } from './xml.ts'

/** What a feed says of an article. */
export type FeedCard = Omit<ArticleHead, 'outline'>

/** What feeds read of a library: articles newest first, and their files by id. */
export type FeedLibrary = {
  readonly root: Pick<LibraryRoot, 'library' | 'name'>
  readonly cards: readonly FeedCard[]
  readonly articleFile: (id: string) => Pick<ArticleFile, 'html'>
}

export type FeedOptions = {
  /** The public address of the library's root; null gives relative links. */
  readonly url: string | null
  /** The most articles a feed carries. */
  readonly limit: number
}

/** Paths from the root. */
export const ATOM_PATH = '/feed.xml'
export const JSON_FEED_PATH = '/feed.json'

/** RFC 4287, 4.1.1 demands a date of every feed; this one says that there is none. */
const NEVER = '1970-01-01T00:00:00Z'

type Dated = { readonly card: FeedCard; readonly published: string | null; readonly updated: string | null }

function datedCards({ cards }: FeedLibrary, keep: (dates: Dated) => boolean, limit: number): Dated[] {
  const kept: Dated[] = []
  for (const card of cards) {
    if (kept.length >= limit) break
    const published = instantOf(card.published)
    const dated = { card, published, updated: instantOf(card.updated) ?? published }
    if (keep(dated)) kept.push(dated)
  }
  return kept
}

function atomEntry({ card: head, published, updated }: Dated, library: FeedLibrary, url: string | null): string {
  const { html } = library.articleFile(head.id)
  const address = addressOf(articlePath(head.slug), url)
  const categories = [...(head.section === null ? [] : [head.section]), ...head.tags]
  return [
    `<entry${attributeList({ 'xml:lang': head.lang })}>`,
    element('id', articleUrn(library.root.library, head.id)),
    element('title', head.title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: address }),
    head.canonical === null ? '' : emptyElement('link', { rel: 'via', href: head.canonical }),
    element('updated', updated),
    element('published', published),
    ...head.authors.map((name) => `<author>${element('name', name)}</author>`),
    ...categories.map((term) => emptyElement('category', { term })),
    element('summary', head.standfirst),
    element('content', html, { type: 'html', 'xml:base': address }),
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * `feed.xml`: Atom, RFC 4287, with the articles in full. An article without a date is left out
 * (4.1.2 demands `updated`), and nothing depends on the clock: the feed is as new as its newest article.
 */
export function atomFeed(library: FeedLibrary, { url, limit }: FeedOptions): string {
  const entries = datedCards(library, (dates) => dates.updated !== null, limit)
  const newest = entries.reduce(
    (latest, { updated }) => (updated !== null && updated > latest ? updated : latest),
    NEVER,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', libraryUrn(library.root.library)),
    element('title', library.root.name),
    element('updated', newest),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: addressOf(LIBRARY_PATH, url) }),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: addressOf(ATOM_PATH, url) }),
    // RFC 4287, 4.1.1: needed for entries that name no author of their own.
    `<author><name>${escapeXml(library.root.name)}</name></author>`,
    '<generator>Offprint</generator>',
    ...entries.map((entry) => atomEntry(entry, library, url)),
    '</feed>',
    '',
  ].join('\n')
}

function jsonItem({ card: head, published, updated }: Dated, library: FeedLibrary, url: string | null) {
  const { html } = library.articleFile(head.id)
  const categories = [...(head.section === null ? [] : [head.section]), ...head.tags]
  return {
    id: articleUrn(library.root.library, head.id),
    url: addressOf(articlePath(head.slug), url),
    ...(head.canonical === null ? {} : { external_url: head.canonical }),
    title: head.title,
    ...(head.standfirst === null ? {} : { summary: head.standfirst }),
    content_html: html,
    ...(published === null ? {} : { date_published: published }),
    ...(updated === null ? {} : { date_modified: updated }),
    ...(head.authors.length === 0 ? {} : { authors: head.authors.map((name) => ({ name })) }),
    ...(categories.length === 0 ? {} : { tags: categories }),
    language: head.lang,
  }
}

/**
 * `feed.json`: JSON Feed 1.1, with the articles in full. Dates are optional there, so undated
 * articles follow the dated ones. `feed_url` stands only where the public address is known.
 */
export function jsonFeed(library: FeedLibrary, { url, limit }: FeedOptions): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: library.root.name,
    home_page_url: addressOf(LIBRARY_PATH, url),
    ...(url === null ? {} : { feed_url: addressOf(JSON_FEED_PATH, url) }),
    items: datedCards(library, () => true, limit).map((entry) => jsonItem(entry, library, url)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
