import { articlePath, LIBRARY_PATH } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import type { FeedCard, FeedLibrary } from './feeds.ts'
import { ICONS } from './icons.ts'
import { instantOf } from './instant.ts'
import { type CataloguePage, cataloguePages, OPEN_ACCESS, type OpdsOptions } from './opds.ts'
import { articleUrn, libraryUrn } from './urn.ts'

/** From the root. */
export const OPDS_JSON_PATH = '/opds.json'
export const OPDS_JSON_TYPE = 'application/opds+json'

function publication(head: FeedCard, library: FeedLibrary, url: string | null) {
  const href = addressOf(articlePath(head.slug), url)
  const published = instantOf(head.published)
  const modified = instantOf(head.updated) ?? published
  const subject = [...(head.section === null ? [] : [head.section]), ...head.tags]
  return {
    metadata: {
      '@type': 'http://schema.org/Article',
      identifier: articleUrn(library.root.library, head.id),
      title: head.title,
      ...(head.authors.length === 0 ? {} : { author: head.authors }),
      ...(head.source === null ? {} : { publisher: head.source }),
      language: head.lang,
      ...(published === null ? {} : { published }),
      ...(modified === null ? {} : { modified }),
      ...(subject.length === 0 ? {} : { subject }),
      ...(head.standfirst === null ? {} : { description: head.standfirst }),
      readingProgression: head.dir,
    },
    links: [
      { rel: 'self', href, type: 'text/html' },
      { rel: OPEN_ACCESS, href, type: 'text/html' },
    ],
    // The schema demands a bitmap of every publication; an article has no cover of its own.
    images: [{ href: addressOf(ICONS.large, url), type: 'image/png', width: 512, height: 512 }],
  }
}

/**
 * `opds.json`, and `opds-2.json` and so on behind it: the whole library as an OPDS 2.0 feed, the JSON
 * successor of `opds.xml` (drafts.opds.io/opds-2.0, with the Readium Web Publication Manifest's metadata).
 */
export function* opdsJsonFeeds(
  library: FeedLibrary,
  { url, size }: OpdsOptions,
): Generator<{ readonly path: string; readonly text: string }> {
  for (const page of cataloguePages(library.cards, OPDS_JSON_PATH, size))
    yield { path: page.path.slice(1), text: opdsJson(library, page, url) }
}

function opdsJson(
  library: FeedLibrary,
  { path, cards, number, size, beside }: CataloguePage,
  url: string | null,
): string {
  const link = (rel: string, to: string) => ({ rel, href: addressOf(to, url), type: OPDS_JSON_TYPE })
  const feed = {
    metadata: {
      identifier: libraryUrn(`${library.root.library}/opds`),
      title: library.root.name,
      numberOfItems: library.cards.length,
      ...(beside.length === 0 ? {} : { itemsPerPage: size, currentPage: number }),
    },
    links: [
      link('self', path),
      ...beside.map((one) => link(one.rel, one.path)),
      { rel: 'alternate', href: addressOf(LIBRARY_PATH, url), type: 'text/html' },
    ],
    publications: cards.map((head) => publication(head, library, url)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
