import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { textOf } from '../../clean/html/tree.ts'

/** One thing that a page describes in schema.org's words, by whichever syntax: JSON-LD, microdata or RDFa. */
export type SchemaNode = Readonly<Record<string, unknown>>

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The node's types without schema.org's address. */
export function typesOf(node: SchemaNode): string[] {
  return valuesOf(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/u, ''))
}

/** All values of one property; a single one and a list are alike. */
export function valuesOf(node: SchemaNode, property: string): unknown[] {
  const value = node[property]
  if (Array.isArray(value)) return value.flat(3)
  return value === undefined || value === null ? [] : [value]
}

/** The property's values that say something in words: texts, and the names of nodes. */
export function textsOf(node: SchemaNode, property: string): string[] {
  return valuesOf(node, property)
    .flatMap((value) => (isNode(value) ? namesOf(value) : [value]))
    .map(plainText)
    .filter((text) => text !== '')
}

/** A person's name may stand in two halves. */
function namesOf(node: SchemaNode): unknown[] {
  const names = [...valuesOf(node, 'name'), ...valuesOf(node, '@value')]
  const halves = ['givenName', 'familyName'].map((half) => plainText(valuesOf(node, half)[0]))
  return names.length > 0 ? names : [halves.join(' ')]
}

/** The addresses that a property names, as texts or as the `@id` or `url` of nodes. */
export function addressesOf(node: SchemaNode, property: string): string[] {
  return valuesOf(node, property)
    .flatMap((value) => (isNode(value) ? [value['@id'], value.url] : [value]))
    .filter((value) => typeof value === 'string')
}

/**
 * A stated value as a line of text. Pages often state HTML (`&#8217;`, `<em>`), escaped once more than the
 * syntax around it asks for. Empty for what is no text.
 */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return ''
  const short = value.slice(0, LONGEST)
  const text = /&#?\w+;|<\/?[a-z]/iu.test(short) ? fromHtml(short) : short
  return text.replace(/\s+/gu, ' ').trim()
}

function fromHtml(html: string): string {
  const tree = fromParse5(parseFragment(html))
  return tree.type === 'root' ? textOf(tree) : ''
}

/** Characters; no stated value of a page is as long. */
const LONGEST = 5000
