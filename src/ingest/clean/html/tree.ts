import type { Element, ElementContent, Root, RootContent } from 'hast'

/** Something with children. */
export type Parent = Root | Element

/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark math math-text picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Whether a node stands within a line of text: no element outside such nodes breaks it. */
export function isInline(node: RootContent): boolean {
  return node.type !== 'element' || (INLINE.has(node.tagName) && node.children.every(isInline))
}

/** An attribute as one string; empty when absent. hast keeps space-separated ones as lists. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? '' : String(value)
}

/** The text of a subtree, elements that begin a line parted by a space. */
export function textOf(node: Parent | RootContent): string {
  const parts: string[] = []
  gather(node, parts)
  return parts.join('').replace(/\s+/gu, ' ').trim()
}

function gather(node: Parent | RootContent, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value)
  if (!('children' in node) || (node.type === 'element' && SILENT.has(node.tagName))) return
  const breaks = node.type === 'element' && (!INLINE.has(node.tagName) || node.tagName === 'br')
  if (breaks) parts.push(' ')
  for (const child of node.children) gather(child, parts)
  if (breaks) parts.push(' ')
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg', 'iframe'])

type Visit = (element: Element, parent: Parent) => boolean | undefined

/** Every element below a node, in document order; a visitor that answers `false` passes over what is within. */
export function eachElement(parent: Parent, visit: Visit): void {
  for (const child of parent.children) {
    if (child.type === 'element' && visit(child, parent) !== false) eachElement(child, visit)
  }
}

/** As `eachElement`, for visitors that take children away or put others in their place. */
export function changeElements(parent: Parent, visit: Visit): void {
  for (const child of [...parent.children]) {
    if (child.type === 'element' && visit(child, parent) !== false) changeElements(child, visit)
  }
}

/** The elements that a test holds for, in document order. */
export function findAll(parent: Parent, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  eachElement(parent, (element) => {
    if (test(element)) found.push(element)
    return undefined
  })
  return found
}

/** Takes a node's child out of it. */
export function removeChild(parent: Parent, child: RootContent): void {
  replaceChild(parent, child, [])
}

/** Puts nodes in the place of a node's child. */
export function replaceChild(parent: Parent, child: RootContent, nodes: readonly ElementContent[]): void {
  const index = parent.children.indexOf(child as ElementContent) // a root's doctype is never asked for
  if (index !== -1) parent.children.splice(index, 1, ...nodes)
}
