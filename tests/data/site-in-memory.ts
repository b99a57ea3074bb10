import { JSDOM } from 'jsdom'
import { createPageReader } from '../../src/data/page-reader.ts'
import { scriptJson } from '../../src/ingest/bundle/document.ts'
import { redirectPages } from '../../src/ingest/bundle/redirects.ts'
import { articleHead } from '../../src/model/article.ts'
import type { PageData } from '../../src/model/page.ts'
import type { PageRoot } from '../../src/model/page-root.ts'
import { summaryOf } from '../model/summary-of.ts'

export const ROOT = 'https://read.example/papers/'

export const LIBRARY: PageRoot = { library: 'l1', name: 'Papers', count: 2, build: 'b1' }

const head = articleHead({
  ...summaryOf({ id: 'a', slug: 'alpha', title: 'Alpha' }),
  byline: null,
  updated: null,
  canonical: null,
  outline: [],
})

export const ALPHA: PageData = { root: LIBRARY, article: { head, next: { slug: 'beta', title: 'Beta' } } }

/** A built page as far as the app reads it. */
export function pageHtml(data: PageData, { html, app = 'assets/main-1.js' }: { html?: string; app?: string } = {}) {
  const body = html === undefined ? '' : `<div data-article-body="">${html}</div>`
  return `<!doctype html><html data-app="${app}"><body><div id="app"><main>${body}</main></div>
<script type="application/json" id="offprint-page">${scriptJson(data)}</script></body></html>`
}

/** A site that is served from memory, and what was asked of it: by path from the root, or its answer's status. */
export function siteInMemory(pages: Readonly<Record<string, string | number>>) {
  const asked: { path: string; headers: unknown }[] = []
  const [redirect] = redirectPages({ articles: [head], formerSlugs: { old: 'a' } }, { url: null, script: '' })
  const served: Record<string, string | number> = {
    [`/${redirect?.path.replace('index.html', '')}`]: redirect?.text ?? 0,
    ...pages,
  }
  const fetch = async (url: string, { headers }: RequestInit) => {
    const path = `/${url.slice(ROOT.length)}`
    asked.push({ path, headers })
    const answer = served[path] ?? 404
    if (answer === 0) throw new TypeError('Failed to fetch')
    const status = typeof answer === 'number' ? answer : 200
    return { ok: status === 200, status, url, text: async () => String(answer) }
  }
  const readPage = createPageReader({
    root: ROOT,
    fetch,
    parse: (html) => new JSDOM(html).window.document,
    isOurs: (document, { data }) =>
      document.documentElement.dataset.app === 'assets/main-1.js' && data.root.build === LIBRARY.build,
  })
  return { readPage, asked, served }
}
