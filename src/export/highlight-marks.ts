import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Highlight } from '../model/highlight.ts'

/** The name that marks of the nth highlight bear in `data-mark`, so that their places outlast the page. */
export function markName(nth: number): string {
  return `highlight-${nth}`
}

/** Which highlight an element marks a piece of; null for every other element, the article's own marks among them. */
export function markNumber(element: Element): number | null {
  const match = /^highlight-(\d+)$/.exec(String(element.properties.dataMark ?? ''))
  return element.tagName === 'mark' && match ? Number(match[1]) : null
}

/** The last mark of each highlight that has one, by its number: what was written beside it belongs there. */
export function lastMarks(tree: Root, highlights: readonly Highlight[]): ReadonlyMap<number, Element> {
  const last = new Map<number, Element>()
  visit(tree, 'element', (element) => {
    const nth = markNumber(element)
    if (nth !== null && highlights[nth]) last.set(nth, element)
  })
  return last
}

/** What was written beside a highlight, the newest first. */
export function notesOf({ note, versions }: Highlight): readonly string[] {
  return [note, ...versions].filter((text) => text !== '')
}
