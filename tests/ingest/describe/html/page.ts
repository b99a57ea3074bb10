import type { Root } from 'hast'
import { parsePage } from '../../../../src/ingest/clean/html/parse.ts'

/** The tree of a page with this head and body. */
export function page(head: string, body = '', attributes = 'lang="en-GB"'): Root {
  const { tree } = parsePage(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`)
  if (tree === null) throw new Error('The example is no page')
  return tree
}

/** A head that describes the page in JSON-LD. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
}
