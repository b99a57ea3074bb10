import { addressOf } from './addresses.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { standalonePage } from './standalone-page.ts'

export type NotFoundOptions = {
  readonly name: string
  /** The public address of the library's root, or null: then links without scripts can only lead upward. */
  readonly url: string | null
  /** `src/not-found.ts` as one classic script; it fills `#found`. */
  readonly script: string
}

/**
 * `404.html`. Hosts serve it at any depth, so it names no file of the site. The script finds the
 * library and offers the nearest articles; without scripts it says what happened and links upward.
 */
export function notFoundPage({ name, url, script }: NotFoundOptions): string {
  const upward =
    url === null
      ? '<p><a href="../">One level up</a> or <a href="/">the front page of this site</a>.</p>'
      : `<p><a href="${escapeAttribute(addressOf('/', url))}">Go to ${escapeText(name)}</a>.</p>`
  return standalonePage({
    lang: 'en',
    title: `Not found · ${name}`,
    connect: 'self',
    script,
    body: [
      '<main>',
      '<h1>There is nothing at this address</h1>',
      '<p class="quiet">The link may be mistyped, or the article may have been taken out of the library.</p>',
      `<div id="found" aria-live="polite">${upward}</div>`,
      '</main>',
    ].join('\n'),
  })
}
