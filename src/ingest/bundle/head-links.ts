import { addressOf } from './addresses.ts'
import { escapeAttribute } from './escape.ts'
import { ATOM_PATH, JSON_FEED_PATH } from './feeds.ts'
import { ICONS } from './icons.ts'
import { OPDS_PATH, OPDS_TYPE } from './opds.ts'
import { OPDS_JSON_PATH, OPDS_JSON_TYPE } from './opds-json.ts'
import { OPENSEARCH_PATH } from './opensearch.ts'
import { MANIFEST_PATH } from './web-manifest.ts'

type Alternate = readonly [type: string, path: string]

function link(attributes: Readonly<Record<string, string>>): string {
  return `<link ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(' ')}>`
}

/**
 * What every page of a library has beside it: feeds, catalogues, the app's manifest and icons. The
 * search description stands only where the public address is known, since it cannot do without one.
 * Feeds and catalogues tell of articles, so lists name them and articles do not.
 * @param root the way from the page to the root, such as `../../`
 */
export function siteLinks(
  root: string,
  { name, url, feeds }: { name: string; url: string | null; feeds: boolean },
): string[] {
  const at = (path: string) => root + path.slice(1)
  const alternates: readonly Alternate[] = [
    ['application/atom+xml', ATOM_PATH],
    ['application/feed+json', JSON_FEED_PATH],
    [OPDS_TYPE, OPDS_PATH],
    [OPDS_JSON_TYPE, OPDS_JSON_PATH],
  ]
  return [
    ...(feeds ? alternates.map(([type, path]) => link({ rel: 'alternate', type, title: name, href: at(path) })) : []),
    ...(url === null
      ? []
      : [
          link({
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: name,
            href: at(OPENSEARCH_PATH),
          }),
        ]),
    link({ rel: 'manifest', href: at(MANIFEST_PATH) }),
    link({ rel: 'icon', type: 'image/svg+xml', href: at(ICONS.svg) }),
    link({ rel: 'apple-touch-icon', href: at(ICONS.small) }),
  ]
}

/** What only a page with a public address can say of itself. */
export function pageLinks(path: string, url: string | null): string[] {
  return url === null ? [] : [link({ rel: 'canonical', href: addressOf(path, url) })]
}
