import { addressOf } from './addresses.ts'

/**
 * `robots.txt` (RFC 9309): everything may be read. It counts only at the root of a host; below a
 * path it does no harm.
 * @param url the public address of the library's root, or null
 */
export function robots(url: string | null): string {
  const lines = ['User-agent: *', 'Allow: /']
  if (url !== null) lines.push('', `Sitemap: ${addressOf('/sitemap.xml', url)}`)
  return `${lines.join('\n')}\n`
}
