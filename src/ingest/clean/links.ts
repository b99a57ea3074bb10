import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const KEPT_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * Makes every link absolute or a fragment. Relative ones are resolved against the address the article was
 * first published at; where that is unknown they lose their target and keep their text, as do links that lead nowhere. Changes the tree.
 */
export function settleLinks(tree: Root, canonical: string | null): void {
  visit(tree, 'element', (element: Element) => {
    if (element.tagName !== 'a') return
    const { href } = element.properties
    const settled = typeof href === 'string' ? settleHref(href.trim(), canonical) : null
    if (settled !== null) element.properties.href = settled
    // The allow-list knows no `span` and keeps its content, so that nothing looks like a link and is none.
    else if (href !== undefined) element.tagName = 'span'
  })
}

function settleHref(href: string, canonical: string | null): string | null {
  if (href.startsWith('#')) return href
  const base = canonical ?? undefined
  if (href === '' || !URL.canParse(href, base)) return null
  const address = new URL(href, base)
  return KEPT_SCHEMES.has(address.protocol) ? address.href : null
}
