import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, OutlineHeading } from '../model/article.ts'
import { blockAnchor } from '../model/permalink.ts'
import { resolveFragments } from './clean/fragments.ts'
import { partReferences } from './clean/picture-references.ts'
import { BLOCK_KINDS, holdsPicture, topElements } from './clean/top-elements.ts'
import { settleWhiteSpace, textContent } from './clean/white-space.ts'
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

/**
 * Makes the top-level elements of a clean body its blocks. For every block, `text` is exactly the `textContent` of its
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
    const kind = BLOCK_KINDS[element.tagName] ?? (element.tagName === 'figcaption' ? 'figure' : 'paragraph')
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
