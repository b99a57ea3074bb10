import type { Shell } from './document.ts'
import type { EmittedLibrary } from './emit.ts'
import { ATOM_PATH, atomFeed, JSON_FEED_PATH, jsonFeed } from './feeds.ts'
import { hostHeaders } from './host-headers.ts'
import { notFoundPage } from './not-found.ts'
import { opdsFeeds } from './opds.ts'
import { opdsJsonFeeds } from './opds-json.ts'
import { OPENSEARCH_PATH, openSearch } from './opensearch.ts'
import { type HeadPage, pageHead } from './page-head.ts'
import { pageTasks, prerenderPages } from './prerender-pages.ts'
import { redirectPages } from './redirects.ts'
import type { PageRenderer } from './render-apart.ts'
import { robots } from './robots.ts'
import { type SitemapPage, sitemaps } from './sitemap.ts'
import { MANIFEST_PATH, webManifest } from './web-manifest.ts'

/** Articles in a feed: what a reader that asks once a month might have missed. */
const FEED_LENGTH = 50

export type SiteOptions = {
  readonly library: EmittedLibrary
  readonly shell: Shell
  readonly renderer: Pick<PageRenderer, 'render' | 'atOnce'>
  /** Vite's `base`. */
  readonly base: string
  /** The public address of the root, or null. */
  readonly url: string | null
  /** The inline scripts of the pages that stand alone. */
  readonly scripts: { readonly notFound: string; readonly redirect: string }
}

export type SiteFile = { readonly path: string; readonly content: string | Uint8Array }

/** Every file of the site beside the client build and the library's own, one at a time, so that memory stays flat. */
export async function* siteFiles(options: SiteOptions): AsyncGenerator<SiteFile> {
  const { library, shell, renderer, base, url, scripts } = options
  const { render, atOnce } = renderer
  const pages: SitemapPage[] = []
  const { name } = library.root
  const head = (page: HeadPage) => pageHead(page, { name, url })
  for await (const { task, file, html } of prerenderPages(pageTasks(library), { shell, render, base, head }, atOnce)) {
    yield { path: file, content: html }
    // A seed's original view names the article as its canonical address, so it is not listed.
    if (task.page.original) continue
    pages.push({
      path: task.path,
      modified: task.page.article?.head.updated ?? task.page.article?.head.published ?? null,
    })
  }

  yield { path: '404.html', content: notFoundPage({ name, url, script: scripts.notFound }) }
  for (const { path, text } of redirectPages(library, { url, script: scripts.redirect })) yield { path, content: text }
  yield { path: ATOM_PATH.slice(1), content: atomFeed(library, { url, limit: FEED_LENGTH }) }
  yield { path: JSON_FEED_PATH.slice(1), content: jsonFeed(library, { url, limit: FEED_LENGTH }) }
  for (const { path, text } of opdsFeeds(library, { url })) yield { path, content: text }
  for (const { path, text } of opdsJsonFeeds(library, { url })) yield { path, content: text }
  yield { path: MANIFEST_PATH.slice(1), content: webManifest(name) }
  yield { path: '_headers', content: hostHeaders([scripts.notFound, scripts.redirect]) }
  yield { path: 'robots.txt', content: robots(url) }
  if (url !== null) yield { path: OPENSEARCH_PATH.slice(1), content: openSearch(name, url) }
  if (url !== null) for (const { path, text } of sitemaps(pages, url)) yield { path, content: text }
}
