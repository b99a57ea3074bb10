import type { Root } from 'hast'
import { eachElement } from './html/tree.ts'

const KEPT_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * Makes every link absolute or a fragment. Relative ones lose their target and keep their text where nothing
 * says what they are relative to, as do links that lead nowhere. Changes the tree.
 * @param base what relative links are relative to, or null
 */
export function settleLinks(tree: Root, base: string | null): void {
  eachElement(tree, (element) => {
    if (element.tagName !== 'a') return undefined
    const { href } = element.properties
    const settled = typeof href === 'string' ? settleHref(href.trim(), base) : null
    if (settled !== null) element.properties.href = settled
    // The allow-list knows no `span` and keeps its content, so that nothing looks like a link and is none.
    else if (href !== undefined) element.tagName = 'span'
    return undefined
  })
}

function settleHref(href: string, base: string | null): string | null {
  if (href.startsWith('#')) return href
  if (href === '' || !URL.canParse(href, base ?? undefined)) return null
  const address = new URL(href, base ?? undefined)
  if (address.hash !== '' && base !== null && withoutHash(address) === withoutHash(new URL(base))) return address.hash
  return KEPT_SCHEMES.has(address.protocol) ? address.href : null
}

/** Pages saved by a browser name themselves in links to their own parts. */
function withoutHash({ href }: URL): string {
  return href.replace(/#.*$/u, '')
}
