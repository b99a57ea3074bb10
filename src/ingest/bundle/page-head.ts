import { articleJsonLd } from '../../model/article-json-ld.ts'
import type { PageData, RenderedPage } from '../../model/page.ts'
import { articlePath } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import { articleMeta } from './article-meta.ts'
import { scriptJson } from './document.ts'
import { pageLinks, siteLinks } from './head-links.ts'
import { ICONS } from './icons.ts'
import { meta } from './meta.ts'
import { PAPER } from './paper.ts'

export type HeadOptions = {
  /** What the library calls itself. */
  readonly name: string
  /** The public address of the library's root, or null. */
  readonly url: string | null
}

/** A page as its head needs it. */
export type HeadPage = {
  readonly path: string
  /** The way to the root, such as `../../`. */
  readonly root: string
  readonly page: PageData
  readonly rendered: Pick<RenderedPage, 'title' | 'description'>
}

const THEME_COLOURS = Object.entries(PAPER).map(
  ([scheme, colour]) => `<meta name="theme-color" media="(prefers-color-scheme:${scheme})" content="${colour}">`,
)

/**
 * The lines of a page's head that are for machines: links to what lies beside it, OpenGraph and
 * cards, citation tags, schema.org. Cards need absolute addresses (ogp.me), so `og:url` and
 * `og:image` stand only where the public address is known; `twitter:` falls back on `og:`.
 */
export function pageHead({ path, root, page, rendered }: HeadPage, { name, url }: HeadOptions): string[] {
  const head = page.article?.head
  // The seed as it came is the article once more: whoever looks for it is led to the article.
  const canonical = page.original ? articlePath(page.original.head.slug) : path
  const address = url === null ? null : addressOf(canonical, url)
  return [
    ...THEME_COLOURS,
    ...siteLinks(root, { name, url, feeds: !page.article && !page.original }),
    ...pageLinks(canonical, url),
    meta({ property: 'og:type' }, head ? 'article' : 'website'),
    meta({ property: 'og:site_name' }, name),
    meta({ property: 'og:description', name: 'description' }, rendered.description),
    ...(head ? articleMeta(head) : [meta({ property: 'og:title' }, rendered.title)]),
    meta({ property: 'og:url' }, address),
    meta({ property: 'og:image' }, url === null ? null : addressOf(ICONS.large, url)),
    url === null ? '' : meta({ name: 'twitter:card' }, 'summary'),
    head ? `<script type="application/ld+json">${scriptJson(articleJsonLd(head, { url: address }))}</script>` : '',
  ].filter(Boolean)
}
