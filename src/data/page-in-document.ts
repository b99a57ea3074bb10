import type { PageData } from '../model/page.ts'

/** What a page of the library holds, whether it is the open one or was fetched. */
export type PageInDocument = {
  readonly data: PageData
  /** The article's body; null where the page holds none. */
  readonly html: string | null
}

/** What a page holds for the app; null where the document is no page of a library. */
export function readPage(document: Document): PageInDocument | null {
  const script = document.getElementById('offprint-page')
  if (!script?.textContent) return null
  const data = JSON.parse(script.textContent) as PageData // written by a build, beside the very app that reads it
  return {
    data,
    html: document.querySelector('[data-article-body]')?.innerHTML ?? null,
  }
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
