import type { Element, Root } from 'hast'
import { tidy } from './lines.ts'
import { textContent } from './white-space.ts'

/** A heading that said what the title is. */
export type TitleHeading = { readonly text: string; readonly line: number | null; readonly repeats: boolean }

/**
 * Takes the title out of the body: the first `h1`, or a heading of any level that begins the body; when the
 * title is known, a heading that repeats it. The page's only first level is the title, so when other `h1`s
 * remain, every heading moves down a level. Changes the tree.
 */
export function takeTitle(tree: Root, title: string | null): TitleHeading | null {
  const elements = tree.children.filter((node) => node.type === 'element')
  const first = elements[0]
  const h1 = elements.find((element) => element.tagName === 'h1')
  const candidate = h1 ?? (first && levelOf(first) > 0 ? first : undefined)
  const text = candidate ? tidy(textContent(candidate)) : ''
  const repeats = title !== null && fold(text) === fold(title)
  const takes = candidate !== undefined && text !== '' && (title === null || repeats)
  if (takes) tree.children = tree.children.filter((node) => node !== candidate)
  if (tree.children.some((node) => node.type === 'element' && levelOf(node) === 1)) shiftDown(tree)
  return takes ? { text, line: candidate.position?.start.line ?? null, repeats } : null
}

function levelOf(element: Element): number {
  const match = /^h([1-6])$/u.exec(element.tagName)
  return match ? Number(match[1]) : 0
}

function shiftDown(parent: Root | Element): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    const level = levelOf(node)
    if (level > 0) node.tagName = `h${Math.min(6, level + 1)}`
    shiftDown(node)
  }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
