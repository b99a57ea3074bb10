import type { Element, ElementContent, Root } from 'hast'
import type { Kept } from './readable.ts'
import type { Parent } from './tree.ts'

/**
 * What the kept elements hold, in the page's own tree: an element stays when it or something in it is kept,
 * text when the element it stands in is. The rest is handed to `onCut`. The tree is left as it is.
 */
export function pruneTo(tree: Root, kept: Kept, onCut: (node: ElementContent) => void): Root {
  return { type: 'root', children: keepIn(tree, kept, false, onCut) }
}

function keepIn(parent: Parent, kept: Kept, own: boolean, onCut: (node: ElementContent) => void): ElementContent[] {
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      if (own || !/\S/u.test(child.value)) children.push(child)
      else onCut(child)
    }
    if (child.type !== 'element') continue
    const isKept = kept.has(child)
    const inner = isKept || holdsKept(child, kept) ? keepIn(child, kept, isKept, onCut) : null
    if (inner) children.push(Object.assign(child, { children: inner }))
    else onCut(child)
  }
  return children
}

function holdsKept(element: Element, kept: Kept): boolean {
  return element.children.some((child) => child.type === 'element' && (kept.has(child) || holdsKept(child, kept)))
}
