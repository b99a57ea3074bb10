import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { BlockKind } from '../../model/article.ts'
import { holdsLines, textContent } from './white-space.ts'

/** The elements that are blocks where they stand on top. */
export const BLOCK_KINDS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'])),
  ...Object.fromEntries(['ul', 'ol', 'dl'].map((tag) => [tag, 'list'])),
  blockquote: 'quote',
  table: 'table',
  figure: 'figure',
  pre: 'code',
  hr: 'rule',
}

/**
 * The elements that become blocks. What stands between them, and elements that are no block, is gathered
 * into paragraphs. An element that is no block but holds some (`b` around paragraphs, a list item without
 * its list) is replaced by what it holds: inside a paragraph a browser would move it.
 */
export function topElements(tree: Root): Element[] {
  const elements: Element[] = []
  let loose: ElementContent[] = []
  const gather = (): void => {
    if (loose.some((node) => /\S/u.test(textContent(node)) || holdsPicture(node))) elements.push(paragraphOf(loose))
    loose = []
  }
  const take = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'element' && holdsLines(node)) {
        gather()
        if (node.tagName in BLOCK_KINDS) elements.push(node)
        else take(node.children)
        gather()
      } else if (isInline(node)) loose.push(node)
    }
  }
  take(tree.children)
  gather()
  return elements
}

export function holdsPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture))
}

function isInline(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}

function paragraphOf(children: ElementContent[]): Element {
  const tagName = children.some((child) => /\S/u.test(textContent(child))) ? 'p' : 'figure'
  const paragraph: Element = { type: 'element', tagName, properties: {}, children }
  const start = children.find((child) => child.position)?.position?.start
  const end = children.findLast((child) => child.position)?.position?.end
  if (start && end) paragraph.position = { start, end }
  return paragraph
}
