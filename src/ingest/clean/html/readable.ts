import { Readability } from '@mozilla/readability'
import type { Element, Root, RootContent } from 'hast'
import { parseHTML } from 'linkedom'
import { attribute, findAll } from './tree.ts'

/** The elements that Mozilla's Readability takes for the article. */
export type Kept = ReadonlySet<Element>

/** What Readability looks at; all else only costs time. */
const TOLD = ['id', 'className', 'role', 'rel', 'itemProp', 'href', 'src', 'alt', 'colSpan', 'rowSpan', 'summary']
const WRITTEN: Readonly<Record<string, string>> = {
  className: 'class',
  itemProp: 'itemprop',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
}
/** Characters of an attribute's value that are told: class lists and addresses, no embedded pictures. */
const LONGEST_VALUE = 400
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const MARK = 'data-n-'

/**
 * Asks Readability (0.6, Arc90's scoring) which elements are the article. It is shown a copy on linkedom in
 * which each element bears its number as the name of an attribute, so that it stays known when Readability
 * renames it or merges it with its parent. Only the numbers come back: nothing that linkedom wrote is used.
 * Null when it finds no article.
 */
export function askReadability(tree: Root, title: string): Kept | null {
  const elements: Element[] = []
  // linkedom reads no tag twice: a second `html` around the page would leave it without a `body`.
  const parts: string[] = [`<!doctype html><html><head><title>${escaped(title)}</title></head><body>`]
  for (const child of contentOf(tree)) write(child, elements, parts)
  const { document } = parseHTML(parts.join(''))
  // linkedom's document has what Readability uses of the DOM's type.
  const reader = new Readability<object>(document as never, {
    disableJSONLD: true,
    serializer: (node) => node as object,
  })
  const content = reader.parse()?.content
  if (!content) return null
  const kept = new Set<Element>()
  // The serializer above hands the element itself on.
  collect(content as MarkedElement, elements, kept)
  return kept
}

/** What the page's `body` holds; all of it where there is none. */
function contentOf(tree: Root): readonly RootContent[] {
  return findAll(tree, ({ tagName }) => tagName === 'body')[0]?.children ?? tree.children
}

type MarkedElement = {
  readonly attributes: Iterable<{ readonly name: string }>
  readonly children: Iterable<MarkedElement>
}

function collect(element: MarkedElement, elements: readonly Element[], kept: Set<Element>): void {
  for (const { name } of element.attributes) {
    const own = name.startsWith(MARK) ? elements[Number(name.slice(MARK.length))] : undefined
    if (own) kept.add(own)
  }
  for (const child of element.children) collect(child, elements, kept)
}

function write(node: RootContent, elements: Element[], parts: string[]): void {
  if (node.type === 'text') parts.push(escaped(node.value))
  if (node.type !== 'element' || node.tagName === 'head') return
  const { tagName } = node
  if (!/^[a-z][a-z\d-]*$/u.test(tagName)) return
  parts.push('<', tagName, ` ${MARK}${elements.length}=""`)
  elements.push(node)
  for (const name of TOLD) {
    const value = attribute(node, name)
    if (value !== '') parts.push(` ${WRITTEN[name] ?? name}="${escaped(value.slice(0, LONGEST_VALUE))}"`)
  }
  parts.push('>')
  if (VOID.has(tagName)) return
  for (const child of node.children) write(child, elements, parts)
  parts.push('</', tagName, '>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
