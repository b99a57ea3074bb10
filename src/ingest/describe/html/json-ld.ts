import type { Root } from 'hast'
import { attribute, findAll } from '../../clean/html/tree.ts'

/** What a page's JSON-LD says of its article (schema.org/Article). */
export type JsonLd = {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly source: string | null
  readonly section: string | null
  readonly published: string | null
  readonly updated: string | null
}

const ARTICLE = /Article|Posting|Report|Review$/u
/** Deeper data is no description of a page. */
const MOST_DEPTH = 6

/** Reads the first article that the page's JSON-LD describes. Scripts that are no JSON are passed over. */
export function readJsonLd(tree: Root): JsonLd {
  const scripts = findAll(
    tree,
    (element) => element.tagName === 'script' && /ld\+json/iu.test(attribute(element, 'type')),
  )
  const nodes = scripts.flatMap((script) => {
    const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    try {
      return nodesOf(JSON.parse(text), 0)
    } catch {
      return []
    }
  })
  const article = nodes.find((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)),
  )
  return {
    title: stringOf(article?.headline),
    authors: [article?.author].flat().flatMap((author) => nameOf(author) ?? []),
    source: nameOf(article?.publisher),
    section: stringOf([article?.articleSection].flat()[0]),
    published: stringOf(article?.datePublished),
    updated: stringOf(article?.dateModified),
  }
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > MOST_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((entry) => nodesOf(entry, depth + 1))
  return isNode(value) ? [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)] : []
}

function nameOf(value: unknown): string | null {
  return isNode(value) ? stringOf(value.name) : stringOf(value)
}

function stringOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
  return text === '' ? null : text
}
