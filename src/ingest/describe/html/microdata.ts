import type { Element, Root } from 'hast'
import { attribute, type Parent } from '../../clean/html/tree.ts'
import type { SchemaNode } from './schema-nodes.ts'
import { shortText } from './short-text.ts'

/**
 * What a page describes in microdata (WHATWG HTML, 5) and in RDFa Lite (W3C, `typeof` and `property`),
 * outermost first. Properties outside of any item, as careless templates have them, are one node of type
 * `WebPage`, which comes last.
 */
export function readMicrodata(tree: Root): SchemaNode[] {
  const page: Item = { '@type': ['WebPage'] }
  const nodes: Item[] = []
  gather(tree, page, nodes)
  return [...nodes, page]
}

type Item = Record<string, unknown[]>

function gather(parent: Parent, item: Item, nodes: Item[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const names = propertyNames(child)
    const types = attribute(child, 'itemType') || attribute(child, 'typeof')
    const opens = types !== '' || (child.properties.itemScope !== undefined && child.properties.itemScope !== null)
    const own: Item = opens ? { '@type': types.split(/\s+/u) } : item
    if (opens && names.length === 0) nodes.push(own)
    for (const name of names) {
      const value = opens ? own : statedBy(child)
      if (value !== '') item[name] = [...(Object.hasOwn(item, name) ? (item[name] ?? []) : []), value]
    }
    gather(child, own, nodes)
    if (opens && names.length > 0 && own.name === undefined) own.name = [shortText(child)]
  }
}

function propertyNames(element: Element): string[] {
  const stated = `${attribute(element, 'itemProp')} ${attribute(element, 'property')}`
  if (stated === ' ') return []
  return stated
    .split(/\s+/u)
    .filter((name) => /^(?:schema:|https?:\/\/schema\.org\/)?[a-z]\w*$/iu.test(name))
    .map((name) => name.replace(/^.*[:/]/u, ''))
}

/** The value of a property (WHATWG HTML, 5.2.4), the machine's before the reader's. */
function statedBy(element: Element): string {
  const { tagName } = element
  const stated = attribute(element, 'content') || (tagName === 'time' ? attribute(element, 'dateTime') : '')
  if (stated !== '' || tagName === 'meta') return stated
  if (tagName === 'link') return attribute(element, 'href')
  return shortText(element) || (tagName === 'a' ? attribute(element, 'href') : '')
}
