import type { PageData } from '../model/page.ts'

/** What a prerendered page holds for hydration; null in development, where pages come empty. */
export function readPage(document: Document): { data: PageData; html: string | null } | null {
  const script = document.getElementById('offprint-page')
  if (!script?.textContent) return null
  const data = JSON.parse(script.textContent) as PageData // written by this very build, in the same document
  return {
    data,
    html: document.querySelector('[data-article-body]')?.innerHTML ?? null,
  }
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
