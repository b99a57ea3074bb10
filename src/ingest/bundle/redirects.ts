import type { ArticleSummary } from '../../model/article.ts'
import { articlePath, originalPath } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import type { TextFile } from './sitemap.ts'
import { standalonePage } from './standalone-page.ts'

export type RedirectOptions = {
  /** The public address of the library's root, or null. */
  readonly url: string | null
  /** `src/redirect.ts` as one classic script: it takes the fragment along, which a refresh would drop. */
  readonly script: string
}

function redirectPage({ to, title, ...redirect }: Redirect, { url, script }: RedirectOptions): string {
  const href = escapeAttribute(redirect.href)
  return standalonePage({
    lang: 'en',
    title,
    connect: 'none',
    script,
    head: [
      `<link rel="canonical" href="${url === null ? href : escapeAttribute(addressOf(to, url))}">`,
      `<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>`,
    ],
    body: `<main><p>This article is now at <a id="new-address" href="${href}">${escapeText(title)}</a>.</p></main>`,
  })
}

/** From a path that an article, or its original view, stood at to the one where it stands now. */
export type Redirect = {
  readonly from: string
  readonly to: string
  /** `to`, relative to `from`. */
  readonly href: string
  readonly title: string
}

/** What redirects are made of. */
export type Moved = {
  readonly articles: readonly Pick<ArticleSummary, 'id' | 'slug' | 'title'>[]
  /** To article ids. */
  readonly formerSlugs: Readonly<Record<string, string>>
}

/** A former slug that another article bears now, or whose article is gone, leads nowhere. */
export function redirectsOf({ articles, formerSlugs }: Moved): Redirect[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const taken = new Set(articles.map((article) => article.slug))
  return Object.entries(formerSlugs).flatMap(([former, id]) => {
    const article = byId.get(id)
    if (!article || taken.has(former)) return []
    const { slug, title } = article
    return [
      { from: articlePath(former), to: articlePath(slug), href: `../${slug}/`, title },
      { from: originalPath(former), to: originalPath(slug), href: `../../${slug}/original/`, title },
    ]
  })
}

/**
 * A page for each former slug, and one for its original view, that leads on to the article's
 * present address; links are relative, so they hold below any path. The app, which fetches pages,
 * goes on to the address of `#new-address`.
 */
export function redirectPages(moved: Moved, options: RedirectOptions): TextFile[] {
  return redirectsOf(moved).map((redirect) => ({
    path: `${redirect.from.slice(1)}index.html`,
    text: redirectPage(redirect, options),
  }))
}
