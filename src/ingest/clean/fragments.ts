import type { Element, Root } from 'hast'
import { eachElement, findAll } from './html/tree.ts'
import { textContent } from './white-space.ts'

/**
 * The attribute that carries a fragment's name through the allow-list, as hast spells it. A seed's own
 * `id`s never reach a page; links to them lead to the block that held them instead.
 */
const TARGET = 'dataOffprintTarget'

/** Notes, before the allow-list drops ids, which element each fragment of the seed means. Changes the tree. */
export function markTargets(tree: Root): void {
  eachElement(tree, (element) => {
    delete element.properties[TARGET]
    const { id, name } = element.properties
    const own = typeof id === 'string' ? id : element.tagName === 'a' && typeof name === 'string' ? name : null
    const target = own ?? (/^h[1-6]$/u.test(element.tagName) ? headingName(textContent(element)) : null)
    if (target !== null && target !== '') element.properties[TARGET] = target
    return undefined
  })
}

/**
 * Points links within the article to blocks and removes the marks. Links to what is not there lose their
 * target. Changes the elements.
 * @param blocks top-level elements with the fragment of each
 */
export function resolveFragments(blocks: readonly (readonly [Element, anchor: string])[]): void {
  const anchors = new Map<string, string>()
  for (const [block, anchor] of blocks) {
    for (const element of withinAnd(block)) {
      const target = element.properties[TARGET]
      delete element.properties[TARGET]
      if (typeof target === 'string' && !anchors.has(target)) anchors.set(target, anchor)
    }
  }
  for (const [block] of blocks) {
    for (const element of withinAnd(block)) {
      const { href } = element.properties
      if (typeof href !== 'string' || !href.startsWith('#')) continue
      const anchor = anchors.get(decoded(href.slice(1)))
      if (anchor === undefined) delete element.properties.href
      else element.properties.href = `#${anchor}`
    }
  }
}

/** An element and all within it. */
function withinAnd(element: Element): Element[] {
  return [element, ...findAll(element, () => true)]
}

/** The name that GitHub and most Markdown tools give a heading. */
function headingName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-')
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
