import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { Highlight } from '../model/highlight.ts'
import { lastMarks, markNumber, notesOf } from './highlight-marks.ts'
import { type XmlNode, xml } from './xml.ts'

/** An article's text as XHTML. */
export type EpubBody = {
  readonly nodes: readonly XmlNode[]
  /** Ids that links can lead to. */
  readonly ids: ReadonlySet<string>
  /** Which highlights have a place in the text, by their number. */
  readonly placed: ReadonlySet<number>
}

/** hast's properties that mean something in a book, by the attribute that says it. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  href: 'href',
  title: 'title',
  alt: 'alt',
  width: 'width',
  height: 'height',
  start: 'start',
  reversed: 'reversed',
  span: 'span',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  scope: 'scope',
  dir: 'dir',
  lang: 'lang',
}

type Context = {
  readonly highlights: readonly Highlight[]
  /** From the `src` in the tree to the path in the book. */
  readonly pictures: ReadonlyMap<string, string>
  readonly targets: ReadonlySet<string>
  readonly last: ReadonlyMap<number, Element>
  readonly used: Set<string>
  /** References to notes whose mark stands in a link, where no other link may: they follow it. */
  readonly waiting: XmlNode[]
}

/**
 * Makes XHTML of an article's hast tree. Marks named by `markName` take the highlight's colour, and its
 * note's number where they end; a picture that the book does not hold gives way to its words; links to
 * what is not in the text keep their words alone, ids stand once.
 */
export function epubBody(
  tree: Root,
  highlights: readonly Highlight[],
  pictures: ReadonlyMap<string, string>,
): EpubBody {
  const targets = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') targets.add(properties.id)
  })
  const last = lastMarks(tree, highlights)
  const context: Context = { highlights, pictures, targets, last, used: new Set(), waiting: [] }
  return { nodes: convertAll(tree.children, context, false), ids: targets, placed: new Set(last.keys()) }
}

function convertAll(
  nodes: readonly (RootContent | ElementContent)[],
  context: Context,
  inLink: boolean,
): readonly XmlNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node.value]
    return node.type === 'element' ? convert(node, context, inLink) : []
  })
}

function convert(element: Element, context: Context, inLink: boolean): readonly XmlNode[] {
  const { tagName, properties } = element
  if (tagName === 'img') return picture(element, context)
  if (tagName === 'mark') return mark(element, context, inLink)
  const isLink = tagName === 'a'
  const children = convertAll(element.children, context, inLink || isLink)
  // A machine's date must be a valid one, and says nothing to a reader.
  if (tagName === 'time') return children
  const refs = isLink ? context.waiting.splice(0) : []
  if (isLink && !leads(properties.href, context.targets)) return [...children, ...refs]
  return [xml(tagName, attributesOf(element, context.used), ...children), ...refs]
}

function leads(href: unknown, targets: ReadonlySet<string>): boolean {
  return typeof href === 'string' && (/^(?:https?|mailto):/i.test(href) || targets.has(href.replace(/^#/, '')))
}

function mark(element: Element, context: Context, inLink: boolean): readonly XmlNode[] {
  const children = convertAll(element.children, context, inLink)
  const nth = markNumber(element)
  if (nth === null) return [xml('mark', {}, ...children)]
  const highlight = context.highlights[nth]
  if (!highlight) return children
  const marked = xml('mark', { class: highlight.colour }, ...children)
  if (context.last.get(nth) !== element || notesOf(highlight).length === 0) return [marked]
  const number = String(nth + 1)
  const link = { 'epub:type': 'noteref', role: 'doc-noteref', id: `ref-${number}`, href: `#note-${number}` }
  const ref = xml('a', link, xml('sup', {}, number))
  if (!inLink) return [marked, ref]
  context.waiting.push(ref)
  return [marked]
}

function picture(element: Element, { pictures, used }: Context): readonly XmlNode[] {
  const alt = String(element.properties.alt ?? '')
  const path = pictures.get(String(element.properties.src ?? ''))
  if (path === undefined) return alt === '' ? [] : [alt]
  return [xml('img', { ...attributesOf(element, used), src: path, alt })]
}

function attributesOf({ properties }: Element, used: Set<string>): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {}
  for (const [property, name] of Object.entries(ATTRIBUTES)) {
    const value = properties[property]
    if (value === true) attributes[name] = name
    else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value)
  }
  attributes['xml:lang'] = attributes.lang
  const { id, align } = properties
  if (typeof align === 'string' && /^(?:left|right|center)$/.test(align)) attributes.class = align
  if (typeof id === 'string' && id !== '' && !used.has(id)) {
    used.add(id)
    attributes.id = id
  }
  return attributes
}
