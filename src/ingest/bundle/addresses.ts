/**
 * A path of the site (`/articles/x/`) as what a file at the site's root may say: absolute below the
 * public address, else relative (RFC 3986, 4.2).
 * @param url the public address of the library's root, with or without the last slash; null when unknown
 */
export function addressOf(path: string, url: string | null): string {
  const relative = path.replace(/^\/+/, '')
  if (url === null) return relative === '' ? './' : relative
  return new URL(relative, url.endsWith('/') ? url : `${url}/`).href
}
