import type { Root } from 'hast'
import { attribute, findAll } from '../clean/html/tree.ts'

/** What browsers (Internet Explorer's "Mark of the Web") and SingleFile note on a page they save. */
const SAVED_FROM = /^\s*(?:saved from url=\(\d+\)|page saved with singlefile\s+url:\s*)(\S+)/iu

/** Notes where a page was saved from as browsers do, for whoever reads the tree. Changes it. */
export function noteAddress(tree: Root, address: string): void {
  tree.children.unshift({ type: 'comment', value: ` saved from url=(${address.length})${address} ` })
}

/** The address that a page was saved from, by the note of the tool that saved it; null where there is none. */
export function savedFrom(tree: Root): string | null {
  const html = tree.children.find((node) => node.type === 'element' && node.tagName === 'html')
  const nodes = [...tree.children, ...(html?.type === 'element' ? html.children : [])]
  const notes = nodes.flatMap((node) => (node.type === 'comment' ? [SAVED_FROM.exec(node.value)?.[1] ?? ''] : []))
  return notes.map((address) => webAddress(address)).find((address) => address !== null) ?? null
}

/**
 * What the page's relative links are relative to (WHATWG HTML, 2.4.1): its `<base>`, else where it was saved from.
 * @param address of the page, or null
 */
export function baseOf(tree: Root, address: string | null): string | null {
  const [base] = findAll(tree, (element) => element.tagName === 'base' && attribute(element, 'href') !== '')
  return (base && webAddress(attribute(base, 'href'), address)) ?? address
}

/** As browsers write it, when it is an address of the web; else null. */
function webAddress(address: string, base: string | null = null): string | null {
  if (!URL.canParse(address, base ?? undefined)) return null
  const url = new URL(address, base ?? undefined)
  return /^https?:$/u.test(url.protocol) ? url.href : null
}
