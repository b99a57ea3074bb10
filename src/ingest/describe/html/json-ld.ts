import type { Root } from 'hast'
import { jsonrepair } from 'jsonrepair'
import { attribute, findAll } from '../../clean/html/tree.ts'
import { isNode, type SchemaNode, valuesOf } from './schema-nodes.ts'

/** Deeper data is no description of a page. */
const MOST_DEPTH = 8
/** Characters of a script that is repaired; larger ones are data of an application. */
const MOST_REPAIRED = 200_000
/** Characters of what closes a comment. */
const LONGEST_END = 30
/** Properties under which a page nests what it describes. */
const NESTING = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'review']

/**
 * What a page describes in JSON-LD (W3C JSON-LD 1.1), outermost first: graphs and lists opened, references by
 * `@id` replaced by what they refer to. Scripts that are no JSON are repaired where that can be done (raw line
 * ends in strings, commas too many, comments around all of it), else passed over.
 */
export function readJsonLd(tree: Root): SchemaNode[] {
  const scripts = findAll(
    tree,
    (element) => element.tagName === 'script' && /ld\+json/iu.test(attribute(element, 'type')),
  )
  const values = scripts.map((script) =>
    parseJson(script.children.map((child) => (child.type === 'text' ? child.value : '')).join('')),
  )
  const byId = new Map<string, SchemaNode>()
  for (const value of values) gatherIds(value, 0, byId)
  return values.flatMap((value) => nodesOf(value, 0)).map((node) => resolve(node, byId))
}

function parseJson(script: string): unknown {
  const text = withoutComment(script.trim())
  const readings = text.length > MOST_REPAIRED ? [same] : [same, withoutControls, jsonrepair]
  for (const read of readings) {
    try {
      return JSON.parse(read(text))
    } catch {
      // The next reading is more forgiving.
    }
  }
  return null
}

/** Comments and CDATA around the whole of a script, which hid it from browsers of long ago. */
function withoutComment(script: string): string {
  const open = /^(?:\/\/|\/\*)?\s{0,9}(?:<!--|<!\[CDATA\[)\s{0,9}(?:\/\/|\*\/)?/u.exec(script)
  const close = /(?:\/\/|\/\*)?\s{0,9}(?:-->|\]\]>)\s{0,9}(?:\*\/)?$|;$/u.exec(script.slice(-LONGEST_END))
  return script.slice(open?.[0].length ?? 0, close ? -close[0].length : undefined)
}

function same(text: string): string {
  return text
}

/** Raw control characters are what most broken descriptions are broken by (RFC 8259, 7). */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/gu, '$1')
}

function nodesOf(value: unknown, depth: number): SchemaNode[] {
  if (depth > MOST_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((entry) => nodesOf(entry, depth + 1))
  return isNode(value) ? [value, ...NESTING.flatMap((property) => nodesOf(value[property], depth + 1))] : []
}

function gatherIds(value: unknown, depth: number, byId: Map<string, SchemaNode>): void {
  if (depth > MOST_DEPTH) return
  if (Array.isArray(value)) for (const entry of value) gatherIds(entry, depth + 1, byId)
  else if (isNode(value)) {
    const id = value['@id']
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value)
    for (const inner of Object.values(value)) if (typeof inner === 'object') gatherIds(inner, depth + 1, byId)
  }
}

/** One level of references: an article's author and publisher are not described by further ones. */
function resolve(node: SchemaNode, byId: ReadonlyMap<string, SchemaNode>): SchemaNode {
  const settle = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' && value.name === undefined
      ? (byId.get(value['@id']) ?? value)
      : value
  return Object.fromEntries(Object.keys(node).map((name) => [name, valuesOf(node, name).map(settle)]))
}
