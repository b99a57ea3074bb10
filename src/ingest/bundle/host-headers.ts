import { cspHash } from './document.ts'
import { STANDALONE_STYLE } from './standalone-page.ts'

/** One year, in seconds: what the HTTP caching rules treat as for good (RFC 9111, 1.2.2). */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * The pages' policies as one header. Each page states its own in a `<meta>`, and a browser holds it
 * to both; the header adds what `<meta>` cannot say (`frame-ancestors`, CSP Level 3, 6.4.2) and
 * covers workers, which take their policy from the answer that brought them.
 * @param inline the scripts of the pages that stand alone
 */
export function headerPolicy(inline: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.map(cspHash).join(' ')}`,
    `style-src 'self' ${cspHash(STANDALONE_STYLE)}`,
    ...['connect', 'font', 'img', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'trusted-types offprint',
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read. Files with a hash in their name keep for good;
 * all others are asked for again, which is what both hosts do unless told otherwise. The blocks do
 * not set one header twice: Cloudflare would join the values.
 */
export function hostHeaders(inline: readonly string[]): string {
  return [
    '/*',
    `  Content-Security-Policy: ${headerPolicy(inline)}`,
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
    '  Referrer-Policy: no-referrer',
    '  Strict-Transport-Security: max-age=31536000',
    '  X-Content-Type-Options: nosniff',
    '',
    '/assets/*',
    `  Cache-Control: ${FOR_GOOD}`,
    '',
    '/data/*',
    `  Cache-Control: ${FOR_GOOD}`,
    '',
    // Not in the hosts' tables of types.
    '/manifest.webmanifest',
    '  Content-Type: application/manifest+json',
    '',
  ].join('\n')
}
