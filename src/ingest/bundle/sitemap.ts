import { addressOf } from './addresses.ts'
import { element } from './xml.ts'

/** sitemaps.org protocol: the most addresses in one file. At 1,000 bytes each they keep below its 50 MiB too. */
const MOST_ADDRESSES = 50_000

const OPEN = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

export type SitemapPage = {
  /** From the site's root, as `/articles/x/`. */
  readonly path: string
  /** When its content last changed, as a W3C date-time (a year or a month will do); null when unknown. */
  readonly modified: string | null
}

/** A file below the site's root. */
export type TextFile = { readonly path: string; readonly text: string }

function document(lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', ...lines, ''].join('\n')
}

function sitemap(pages: readonly SitemapPage[], url: string): string {
  const lines = pages.map(
    ({ path, modified }) => `<url>${element('loc', addressOf(path, url))}${element('lastmod', modified)}</url>`,
  )
  return document([`<urlset ${OPEN}>`, ...lines, '</urlset>'])
}

/**
 * `sitemap.xml`, in the protocol of sitemaps.org; above 50,000 pages an index of `sitemap-1.xml` and so on.
 * @param url the public address of the library's root: a site map cannot do without one
 * @param most addresses a file may hold; other values are for tests
 */
export function sitemaps(pages: readonly SitemapPage[], url: string, most: number = MOST_ADDRESSES): TextFile[] {
  if (pages.length <= most) return [{ path: 'sitemap.xml', text: sitemap(pages, url) }]
  const parts: TextFile[] = []
  for (let start = 0; start < pages.length; start += most) {
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, text: sitemap(pages.slice(start, start + most), url) })
  }
  const lines = parts.map(({ path }) => `<sitemap>${element('loc', addressOf(path, url))}</sitemap>`)
  return [{ path: 'sitemap.xml', text: document([`<sitemapindex ${OPEN}>`, ...lines, '</sitemapindex>']) }, ...parts]
}
