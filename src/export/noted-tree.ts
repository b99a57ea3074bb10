import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Highlight } from '../model/highlight.ts'
import { lastMarks, markNumber, notesOf } from './highlight-marks.ts'

/** What a reference to the nth note is called in a noted tree; it bears its number in `dataNote`. */
export const NOTE_REFERENCE = 'offprint-note'

/** An article's tree in which highlights stand as Markdown can say them. */
export type NotedTree = {
  /** Marks bear their colour as `className`; where one with a note ends, a `NOTE_REFERENCE` follows. */
  readonly tree: Root
  /** The highlights that have a note, in the order of their references. */
  readonly noted: readonly Highlight[]
  /** Those that have no place in the text. */
  readonly lost: readonly Highlight[]
}

/** What is written as it is, so that no mark can stand in it. */
const INLINE_CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp'])

type Context = {
  readonly highlights: readonly Highlight[]
  readonly last: ReadonlyMap<number, Element>
  readonly placed: Set<number>
  readonly noted: Highlight[]
}

/** Where an element stands. `waiting` takes the references that may not stand there: they follow what holds it. */
type Site = { readonly waiting: Element[] | null; readonly inTable: boolean; readonly inPre: boolean }

/**
 * Settles the marks named by `markName`: code within a line is cut where a mark begins or ends, and marked
 * as a whole; references leave links and blocks of code. A table within a table will be plain
 * text, and takes no mark.
 */
export function notedTree(body: Root, highlights: readonly Highlight[]): NotedTree {
  const context: Context = { highlights, last: lastMarks(body, highlights), placed: new Set(), noted: [] }
  const children = settleAll(body.children, context, { waiting: null, inTable: false, inPre: false })
  const lost = highlights.filter((_, nth) => !context.placed.has(nth))
  return { tree: { type: 'root', children }, noted: context.noted, lost }
}

function settleAll(nodes: readonly (RootContent | ElementContent)[], context: Context, site: Site): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return settle(node, context, site)
    return node.type === 'doctype' ? [] : [node]
  })
}

function settle(element: Element, context: Context, site: Site): ElementContent[] {
  const { tagName } = element
  if (tagName === 'mark') return settleMark(element, context, site)
  if (tagName === 'table') {
    if (site.inTable) return [unmarked(element)]
    return [withChildren(element, settleAll(element.children, context, { ...site, inTable: true }))]
  }
  // A cell has one line.
  if (tagName === 'pre' && site.inTable) return settle({ ...element, tagName: 'code' }, context, site)
  if (tagName === 'a' || tagName === 'pre') {
    const waiting = site.waiting ?? []
    const inner = { ...site, waiting, inPre: site.inPre || tagName === 'pre' }
    const settled = withChildren(element, settleAll(element.children, context, inner))
    return site.waiting === null ? [settled, ...waiting] : [settled]
  }
  const children = settleAll(element.children, context, site)
  return INLINE_CODE.has(tagName) && !site.inPre ? cut(element, children) : [withChildren(element, children)]
}

function settleMark(element: Element, context: Context, site: Site): ElementContent[] {
  const nth = markNumber(element)
  const children = settleAll(element.children, context, site)
  if (nth === null) return [withChildren(element, children)]
  const highlight = context.highlights[nth]
  if (!highlight) return children
  const mark: Element = { ...element, properties: { className: [highlight.colour] }, children }
  if (context.last.get(nth) !== element) return [mark]
  context.placed.add(nth)
  if (notesOf(highlight).length === 0) return [mark]
  const number = context.noted.push(highlight)
  const reference: Element = {
    type: 'element',
    tagName: NOTE_REFERENCE,
    properties: { dataNote: number },
    children: [],
  }
  if (site.waiting === null) return [mark, reference]
  site.waiting.push(reference)
  return [mark]
}

/** Turns inside out what would hold marks and references. */
function cut(code: Element, children: readonly ElementContent[]): ElementContent[] {
  const pieces: ElementContent[] = []
  let plain: ElementContent[] = []
  const flush = () => {
    if (plain.length > 0) pieces.push(withChildren(code, plain))
    plain = []
  }
  for (const child of children) {
    if (child.type !== 'element' || !(isSettled(child) || holdsSettled(child))) {
      plain.push(child)
      continue
    }
    flush()
    if (child.tagName === NOTE_REFERENCE) pieces.push(child)
    else pieces.push(withChildren(child, cut(code, child.children)))
  }
  flush()
  return pieces
}

/** Whether an element is a highlight's mark or a reference. */
export function isSettled({ tagName, properties }: Element): boolean {
  return tagName === NOTE_REFERENCE || (tagName === 'mark' && Array.isArray(properties.className))
}

/** Whether it holds one. */
export function holdsSettled({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (isSettled(child) || holdsSettled(child)))
}

function unmarked(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const bare = unmarked(child)
    return markNumber(child) === null ? [bare] : bare.children
  })
  return withChildren(element, children)
}

function withChildren(element: Element, children: ElementContent[]): Element {
  return { ...element, children }
}
