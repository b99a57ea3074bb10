import type { ArticleJsonLd } from '../model/article-json-ld.ts'
import { VIEW_FACETS } from '../model/facet.ts'
import type { FacetSlugs } from '../model/library-files.ts'
import type { PageData } from '../model/page.ts'
import { type PageInHtml, withMarkup } from '../model/page-in-html.ts'
import { viewPath } from '../model/permalink.ts'

/** What a page of the library holds, whether it is the open one or was fetched. */
export type PageInDocument = {
  readonly data: PageData
  /** The article's body; null where the page holds none. */
  readonly html: string | null
}

/**
 * What a page holds for the app; null where the document is no page of a library.
 * @param path of the page, canonical, from the root
 */
export function readPage(document: Document, path: string): PageInDocument | null {
  const script = document.getElementById('offprint-page')
  if (!script?.textContent) return null
  const said = JSON.parse(script.textContent) as PageInHtml // written by a build, beside the very app that reads it
  return {
    data: withMarkup(said, {
      path,
      library: document.documentElement.dataset.library ?? '',
      jsonLd: () => jsonLdIn(document),
      viewLinks: () => viewLinksIn(document),
    }),
    html: document.querySelector('[data-article-body]')?.innerHTML ?? null,
  }
}

function jsonLdIn(document: Document): ArticleJsonLd {
  const script = document.querySelector('script[type="application/ld+json"]')
  return JSON.parse(script?.textContent ?? '{}') as ArticleJsonLd // by the same build
}

/** The views that the links above an article lead to: what a link shows is the value. */
function viewLinksIn(document: Document): FacetSlugs {
  const links = [...document.querySelectorAll('.head a[href]')]
  const of = (facet: (typeof VIEW_FACETS)[number]) =>
    Object.fromEntries(
      links.flatMap((link) => {
        const [folder, slug = ''] = (link.getAttribute('href') ?? '').split('/').slice(-3)
        return viewPath(facet, slug) === `/${folder}/${slug}/` ? [[link.textContent ?? '', slug]] : []
      }),
    )
  const [section, author, source, tag] = VIEW_FACETS
  return { section: of(section), author: of(author), source: of(source), tag: of(tag) }
}

/** Where the page of a former slug leads on to, relative to itself; null for any other document. */
export function newAddressIn(document: Document): string | null {
  return document.getElementById('new-address')?.getAttribute('href') ?? null
}

/** The app's script that a page names: pages of two deploys name two. */
export function appOf(document: Document): string {
  return document.documentElement.dataset.app ?? ''
}

/**
 * Links of a prerendered page lead relatively, so that it works under any path; the app renders them
 * from the root, and React leaves a differing `href` alone when it hydrates.
 */
export function makeLinksAbsolute(container: Element): void {
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[href^="."]')) {
    const { pathname, search, hash } = new URL(link.href)
    link.setAttribute('href', pathname + search + hash)
  }
}

/** The path of the library's root on this host, with a slash at both ends. */
export function rootOf(document: Document): string {
  return new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname
}
