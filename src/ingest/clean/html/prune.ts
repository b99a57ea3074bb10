import type { Element, ElementContent, Root } from 'hast'
import type { Parent } from './tree.ts'

/**
 * What is left of a page when nothing but some of its nodes stays: those with all they hold, and the elements
 * around them. The tree is taken over and changed.
 */
export function pruneTo(tree: Root, kept: ReadonlySet<ElementContent>): Root {
  const holders = new Set<Element>()
  markHolders(tree, kept, holders)
  return { type: 'root', children: keepIn(tree, kept, holders) }
}

function markHolders(parent: Parent, kept: ReadonlySet<ElementContent>, holders: Set<Element>): boolean {
  let holds = false
  for (const child of parent.children) {
    if (child.type !== 'element' && child.type !== 'text') continue
    if (kept.has(child)) holds = true
    else if (child.type === 'element' && markHolders(child, kept, holders)) {
      holders.add(child)
      holds = true
    }
  }
  return holds
}

function keepIn(parent: Parent, kept: ReadonlySet<ElementContent>, holders: ReadonlySet<Element>): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' && child.type !== 'text') return []
    if (kept.has(child)) return [child]
    if (child.type !== 'element' || !holders.has(child)) return []
    return [Object.assign(child, { children: keepIn(child, kept, holders) })]
  })
}
