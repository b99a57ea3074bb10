import { createHash } from 'node:crypto'
import { escapeAttribute, escapeText } from './escape.ts'

/** The built app's files and scripts that every page names. */
export type Shell = {
  /** `assets/main-….js`, from the root. */
  readonly app: string
  /** By route: the name of its module in `src/routes/`. */
  readonly stylesOf: (route: string) => readonly string[]
  /** The font that `boot.ts` fetches at once where it can be there in time; null for none. */
  readonly font: string | null
  /** `assets/boot-….js`, the script of `boot.ts`, which runs before the first paint. */
  readonly boot: string
}

export type Document = {
  /** The route that the page is of: its module's name in `src/routes/`. */
  readonly route: string
  readonly title: string
  /** From the page to the root: `../../`, or an absolute path when the build has a fixed base. */
  readonly root: string
  readonly library: string
  /** The app's markup. */
  readonly body: string
  /** Hydration data. */
  readonly data: unknown
  /** Further lines of the head, already escaped. */
  readonly head: readonly string[]
}

/** CSP Level 3, 2.3.1: the hash of an inline script's text. */
export function cspHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * Nothing from elsewhere, nothing inline, strings to script sinks only through the policy `offprint`
 * (Trusted Types). `<meta>` cannot carry `frame-ancestors`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'connect', 'font', 'img', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'self'",
  'trusted-types offprint',
  "require-trusted-types-for 'script'",
].join('; ')

/** JSON inside `<script>`: no `<` can end the element or open a comment (HTML 4.12.1.3). */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** One whole page. */
export function renderDocument(shell: Shell, page: Document): string {
  const at = (path: string) => escapeAttribute(page.root + path)
  const head = [
    '<meta charset="utf-8">',
    // First what the first paint waits for, at once: browsers do not look ahead past a policy in a `<meta>`.
    // The script comes before the styles, because it would wait for those that stand before it.
    `<script src="${at(shell.boot)}"></script>`,
    ...shell.stylesOf(page.route).map((path) => `<link rel="stylesheet" href="${at(path)}">`),
    `<meta http-equiv="content-security-policy" content="${escapeAttribute(CONTENT_SECURITY_POLICY)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeText(page.title)}</title>`,
    ...page.head,
  ]
  const attributes = [
    'lang="en"',
    `data-root="${escapeAttribute(page.root)}"`,
    `data-app="${escapeAttribute(shell.app)}"`,
    ...(shell.font === null ? [] : [`data-font="${escapeAttribute(shell.font)}"`]),
    `data-library="${escapeAttribute(page.library)}"`,
  ]
  return [
    '<!doctype html>',
    `<html ${attributes.join(' ')}><head>`,
    head.join('\n'),
    '</head><body>',
    `<div id="app">${page.body}</div>`,
    `<script type="application/json" id="offprint-page">${scriptJson(page.data)}</script>`,
    '</body></html>',
    '',
  ].join('\n')
}
