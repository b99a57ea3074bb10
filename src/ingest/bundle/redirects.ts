import type { Manifest } from '../../model/manifest.ts'
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

function redirectPage(to: { path: string; href: string; title: string }, { url, script }: RedirectOptions): string {
  const href = escapeAttribute(to.href)
  return standalonePage({
    lang: 'en',
    title: to.title,
    connect: 'none',
    script,
    head: [
      `<link rel="canonical" href="${url === null ? href : escapeAttribute(addressOf(to.path, url))}">`,
      `<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>`,
    ],
    body: `<main><p>This article is now at <a id="new-address" href="${href}">${escapeText(to.title)}</a>.</p></main>`,
  })
}

/**
 * A page for each former slug, and one for its original view, that leads on to the article's
 * present address; links are relative, so they hold below any path. A former slug that another
 * article bears now, or whose article is gone, has none.
 */
export function redirectPages(
  manifest: Pick<Manifest, 'articles' | 'formerSlugs'>,
  options: RedirectOptions,
): TextFile[] {
  const byId = new Map(manifest.articles.map((article) => [article.id, article]))
  const taken = new Set(manifest.articles.map((article) => article.slug))
  const files: TextFile[] = []
  for (const [former, id] of Object.entries(manifest.formerSlugs)) {
    const article = byId.get(id)
    if (!article || taken.has(former)) continue
    const { slug, title } = article
    files.push(
      {
        path: `${articlePath(former).slice(1)}index.html`,
        text: redirectPage({ path: articlePath(slug), href: `../${slug}/`, title }, options),
      },
      {
        path: `${originalPath(former).slice(1)}index.html`,
        text: redirectPage({ path: originalPath(slug), href: `../../${slug}/original/`, title }, options),
      },
    )
  }
  return files
}
