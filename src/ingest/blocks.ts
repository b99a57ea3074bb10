import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, BlockKind, OutlineHeading } from '../model/article.ts'
import { blockAnchor } from '../model/permalink.ts'
import { resolveFragments } from './clean/fragments.ts'
import { partReferences } from './clean/picture-references.ts'
import { holdsLines, settleWhiteSpace, textContent } from './clean/white-space.ts'
import { shortHash } from './hash.ts'

/** A body cut into blocks. */
export type BlockedBody = {
  readonly blocks: readonly Block[]
  readonly outline: readonly OutlineHeading[]
  /**
   * An element a line. The element of each block bears `id="b-ID"`; a figure of pictures elsewhere bears none,
   * and at most its caption is a block.
   */
  readonly html: string
}

/** Base-36 digits of a block's id: 41 bits, so that two blocks of one article hardly ever share an id. */
const ID_LENGTH = 8

const KINDS: Readonly<Record<string, BlockKind>> = {
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
 * Makes the top-level elements of a clean body its blocks. What stands between them, and elements that
 * are no block, is gathered into paragraphs. For every block, `text` is exactly the `textContent` of its
 * element in `html`, so that offsets into one hold in the other. The tree is taken over and changed.
 */
export function cutBlocks(tree: Root): BlockedBody {
  const seen = new Map<string, number>()
  const blocks: Block[] = []
  const outline: OutlineHeading[] = []
  const anchored: [Element, string][] = []
  const written: Element[] = []
  for (const { elements, block: element } of topElements(tree).map(partReferences)) {
    if (element === null) {
      written.push(...elements)
      continue
    }
    settleWhiteSpace(element)
    const text = textContent(element)
    const kind = KINDS[element.tagName] ?? (element.tagName === 'figcaption' ? 'figure' : 'paragraph')
    if (text === '' && kind !== 'rule' && !holdsPicture(element)) continue
    const id = mintBlockId(text, seen)
    element.properties.id = blockAnchor(id)
    const lines = linesOf(element)
    blocks.push(lines === null ? { id, kind, text } : { id, kind, text, lines })
    if (kind === 'heading') outline.push({ block: id, level: Number(element.tagName.slice(1)), text })
    anchored.push([element, blockAnchor(id)])
    written.push(...elements)
  }
  resolveFragments(anchored)
  return { blocks, outline, html: written.map((element) => toHtml(element)).join('\n') }
}

/** A name of a block's text that survives edits elsewhere: case, white space and punctuation do not count. */
function mintBlockId(text: string, seen: Map<string, number>): string {
  const normal = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const id = shortHash(normal === '' ? text : normal, ID_LENGTH)
  const count = (seen.get(id) ?? 0) + 1
  seen.set(id, count)
  return count === 1 ? id : `${id}-${count}`
}

/**
 * The elements that become blocks. An element that is no block but holds some (`b` around paragraphs, a
 * list item without its list) is replaced by what it holds: inside a paragraph a browser would move it.
 */
function topElements(tree: Root): Element[] {
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
        if (node.tagName in KINDS) elements.push(node)
        else take(node.children)
        gather()
      } else if (isInline(node)) loose.push(node)
    }
  }
  take(tree.children)
  gather()
  return elements
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

function holdsPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture))
}

/** The span of an element's lines, its own or that of what is in it. */
function linesOf(element: Element): readonly [number, number] | null {
  // Where parsing had to move elements around, positions come without their points, whatever their type says.
  const [start, end] = [element.position?.start?.line, element.position?.end?.line]
  if (start !== undefined && end !== undefined) return [start, end]
  const spans = element.children.flatMap((child) => (child.type === 'element' ? [linesOf(child)] : []))
  const known = spans.filter((span) => span !== null)
  if (known.length === 0) return null
  return [Math.min(...known.map(([first]) => first)), Math.max(...known.map(([, last]) => last))]
}
