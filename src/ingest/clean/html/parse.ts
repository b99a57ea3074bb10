import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'

/** Elements of the largest single-page books are a tenth of this; a tree of this size takes a second and 500 MB. */
const MOST_ELEMENTS = 200_000
/** Browsers cut at 512; the passes below recurse. */
const MOST_DEPTH = 600
/** Of one tag. parse5 compares each attribute with all before it, so a million of them would take hours. */
const MOST_ATTRIBUTES = 2000

/** The tree of a page, or what makes it one that nobody wrote. */
export type ParsedPage =
  | { readonly tree: Root; readonly excess: null }
  | { readonly tree: null; readonly excess: string }

class Excess extends Error {}

/**
 * Parses a page as browsers do (WHATWG HTML, 13.2), within bounds: a page nested too deeply, with too many
 * elements, or with too many attributes on one is refused with the reason.
 */
export function parsePage(html: string): ParsedPage {
  if (hasCrowdedTag(html)) return { tree: null, excess: `has a tag with more than ${MOST_ATTRIBUTES} attributes` }
  try {
    const document = parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false })
    const tree = fromParse5(document)
    return tree.type === 'root' ? { tree, excess: null } : { tree: { type: 'root', children: [] }, excess: null }
  } catch (cause) {
    if (cause instanceof Excess) return { tree: null, excess: cause.message }
    throw cause
  }
}

type ParentNode = DefaultTreeAdapterTypes.ParentNode

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new Map<object, number>()
  let elements = 0
  const place = (parent: ParentNode, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > MOST_DEPTH) throw new Excess(`is nested more than ${MOST_DEPTH} elements deep`)
    depths.set(child, depth)
    // A template's content is made before the template has its place.
    if ('content' in child && typeof child.content === 'object' && child.content) depths.set(child.content, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      elements += 1
      if (elements > MOST_ELEMENTS) throw new Excess(`has more than ${MOST_ELEMENTS} elements`)
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    appendChild: (parent, child) => {
      place(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore: (parent, child, reference) => {
      place(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, reference)
    },
  }
}

/** Reads tags as the tokenizer does, quotes and all, without building anything. */
function hasCrowdedTag(html: string): boolean {
  const tag = /<[a-z][^\s/>]*/gi
  for (let start = tag.exec(html); start !== null; start = tag.exec(html)) {
    const end = endOfTag(html, tag.lastIndex)
    if (end === null) return true
    tag.lastIndex = end
  }
  return false
}

const SPACE = new Set([' ', '\t', '\n', '\r', '\f', '/'])

/** Where the tag ends; null when it is crowded. */
function endOfTag(html: string, from: number): number | null {
  let attributes = 0
  let at = from
  while (at < html.length) {
    const sign = html.charAt(at)
    if (sign === '>') return at + 1
    if (sign === '=') {
      do at += 1
      while (SPACE.has(html.charAt(at)) && html.charAt(at) !== '/')
      const quote = html.charAt(at)
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1)
        // Nothing ends the value: the tokenizer drops such a tag at the end of the file.
        if (close === -1) return html.length
        at = close + 1
        attributes += 1
        if (attributes > MOST_ATTRIBUTES) return null
        continue
      }
      while (at < html.length && !SPACE.has(html.charAt(at)) && html.charAt(at) !== '>') at += 1
      continue
    }
    if (SPACE.has(sign)) {
      at += 1
      if (!SPACE.has(html.charAt(at)) && html.charAt(at) !== '>' && html.charAt(at) !== '=') attributes += 1
      if (attributes > MOST_ATTRIBUTES) return null
      continue
    }
    at += 1
  }
  return html.length
}
