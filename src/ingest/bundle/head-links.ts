import { addressOf } from './addresses.ts'
import { escapeAttribute } from './escape.ts'
import { ATOM_PATH, JSON_FEED_PATH } from './feeds.ts'

/** @param root the way from the page to the root, such as `../../` */
export function feedLinks(root: string, name: string): string[] {
  const link = (type: string, path: string) =>
    `<link rel="alternate" type="${type}" title="${escapeAttribute(name)}" href="${escapeAttribute(root + path.slice(1))}">`
  return [link('application/atom+xml', ATOM_PATH), link('application/feed+json', JSON_FEED_PATH)]
}

/** What only a page with a public address can say of itself. */
export function pageLinks(path: string, url: string | null): string[] {
  return url === null ? [] : [`<link rel="canonical" href="${escapeAttribute(addressOf(path, url))}">`]
}
