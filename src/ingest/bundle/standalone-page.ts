import { cspHash } from './document.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/*
 * A page that needs no other file: what a host serves when the app's own files are of no use,
 * because their address is unknown (404) or the page only leads on (redirects).
 */

/** Inline, so it holds no more than these pages need; the colours are those of the app's themes. */
export const STANDALONE_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1b18;--second:#5c564d;--accent:#8f2d0e}
@media(prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e7e2d9;--second:#a9a399;--accent:#f0a37a}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Literata,Charter,Georgia,serif}
main{box-sizing:border-box;max-width:38rem;margin:0 auto;padding:15vh 1.5rem 4rem}
h1{margin:0 0 1rem;font-size:2rem;line-height:1.15;font-weight:600;text-wrap:balance}
h2{margin:2.5rem 0 .5rem;font-size:1rem;font-weight:600}
p{margin:0 0 1rem}ul{margin:0 0 2rem;padding:0;list-style:none}li{border-top:1px solid color-mix(in srgb,var(--ink) 18%,transparent)}
a{color:var(--accent);text-underline-offset:.15em}li a{display:block;padding:.6rem 0;min-height:1.6rem}
.quiet{color:var(--second)}code{overflow-wrap:anywhere}
a:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
`.trim()

export type StandalonePage = {
  readonly lang: string
  readonly title: string
  /** Lines of the head, already escaped. */
  readonly head?: readonly string[]
  /** The body, already escaped. */
  readonly body: string
  /** A classic script that runs where it stands, after the body; null for none. */
  readonly script: string | null
  /** What the script may fetch: `'self'` or `'none'`. */
  readonly connect: 'self' | 'none'
}

function policy(script: string | null, connect: 'self' | 'none'): string {
  return [
    "default-src 'none'",
    `style-src ${cspHash(STANDALONE_STYLE)}`,
    ...(script === null ? [] : [`script-src ${cspHash(script)}`]),
    `connect-src '${connect}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Throws where the script could end its own element (HTML, 4.12.1.3). */
function inline(script: string): string {
  if (/<(?:\/script|script|!--)/i.test(script))
    throw new Error('An inline script must not contain "<script", "</script" or "<!--"')
  return `<script>${script}</script>`
}

/** A whole page with its style and script inside, both allowed by hash and nothing else (CSP Level 3). */
export function standalonePage(page: StandalonePage): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(page.lang)}"><head>`,
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escapeAttribute(policy(page.script, page.connect))}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeText(page.title)}</title>`,
    `<style>${STANDALONE_STYLE}</style>`,
    ...(page.head ?? []),
    '</head><body>',
    page.body,
    ...(page.script === null ? [] : [inline(page.script)]),
    '</body></html>',
    '',
  ].join('\n')
}
