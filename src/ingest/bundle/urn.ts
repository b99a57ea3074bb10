import { createHash } from 'node:crypto'

/** RFC 9562, 6.6: the namespace for names that are URLs, URNs among them. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** `urn:uuid:…`, the same for the same name wherever it is made: RFC 9562, 5.5 (version 5). */
function nameUrn(name: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50 // version 5
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80 // RFC 9562's variant
  const hex = bytes.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${groups.join('-')}`
}

/** A feed's id. It does not change when the library moves to another address (RFC 4287, 4.2.6). */
export function libraryUrn(library: string): string {
  return nameUrn(`urn:offprint:${library}`)
}

/** An article's id in feeds: kept when its slug, its title or the library's address changes. */
export function articleUrn(library: string, article: string): string {
  return nameUrn(`urn:offprint:${library}:${article}`)
}
