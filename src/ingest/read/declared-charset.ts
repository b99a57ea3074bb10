/** Bytes that are searched: browsers look at 1024, but tools that save pages put other things first. */
const PRESCAN = 16_384

/**
 * The encoding that a page says it is written in: `<meta charset>`, `<meta http-equiv>` (WHATWG HTML,
 * 13.2.3.2) or the XML declaration (XML 1.0, 4.3.3). Null when it says none. Whether it is true is another matter.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/gu, '')
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)
  return (meta ?? xml)?.[1] ?? null
}
