import type { Element, ElementContent, Root } from 'hast'
import { eachElement, INLINE, type Parent, textOf } from '../tree.ts'

/** A run of text that a page shows as one: a paragraph, a heading, a cell, the text between two blocks. */
export type TextBlock = {
  /** The innermost elements around it, outermost first. */
  readonly path: readonly Element[]
  /** What it consists of: children of the last element of `path`, in order. */
  readonly nodes: readonly ElementContent[]
  readonly text: string
  /** Characters of `text` that stand in a link, 0 to its length. */
  readonly linked: number
  readonly pictures: number
}

/** Elements of a path; pages have half as many, and a hostile one must not make a list of 600 for each word. */
const LONGEST_PATH = 64

/**
 * Cuts a page into its runs of text in document order, as a browser makes line boxes of it: an element that
 * is not inline parts two runs, as do two line breaks. What holds neither text nor picture is passed over.
 */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = []
  const lines = linesIn(tree)
  const walk = (parent: Parent, path: readonly Element[]): void => {
    let run: ElementContent[] = []
    const flush = (): void => {
      const block = run.length > 0 ? blockOf(run, path) : null
      if (block) blocks.push(block)
      run = []
    }
    for (const node of parent.children) {
      if (node.type === 'element' && isWhole(node)) {
        flush()
        const block = blockOf(node.children, inner(path, node))
        if (block) blocks.push(block)
      } else if (node.type === 'element' && lines.has(node)) {
        flush()
        walk(node, inner(path, node))
      } else if (node.type === 'element' || node.type === 'text') {
        if (isBreak(node) && isBreak(run.findLast((before) => !isBlank(before)))) flush()
        run.push(node)
      }
    }
    flush()
  }
  walk(tree, [])
  return blocks
}

function inner(path: readonly Element[], element: Element): readonly Element[] {
  return [...path.slice(1 - LONGEST_PATH), element]
}

/** Rows from which a table with several columns is one of data; a smaller one lays a page out. */
const FEWEST_ROWS = 2
/** Words a cell of data has at most, on average. */
const LONGEST_CELL = 15

/** What is the article's as a whole or not at all: code, and tables of data. */
function isWhole(element: Element): boolean {
  if (element.tagName === 'pre') return true
  if (element.tagName !== 'table') return false
  let rows = 0
  let cells = 0
  let nested = false
  eachElement(element, ({ tagName }) => {
    if (tagName === 'tr') rows += 1
    if (tagName === 'td' || tagName === 'th') cells += 1
    if (/^(?:table|h[1-6]|article|section|ul|ol|form)$/u.test(tagName)) nested = true
    return undefined
  })
  return !nested && rows >= FEWEST_ROWS && cells >= rows * 2 && textOf(element).split(' ').length < cells * LONGEST_CELL
}

/** The elements that break a line, or hold one that does. */
function linesIn(tree: Root): ReadonlySet<Element> {
  const lines = new Set<Element>()
  const look = (element: Element): boolean => {
    let breaks = !INLINE.has(element.tagName)
    for (const child of element.children) if (child.type === 'element' && look(child)) breaks = true
    if (breaks) lines.add(element)
    return breaks
  }
  for (const child of tree.children) if (child.type === 'element') look(child)
  return lines
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && !/\S/u.test(node.value)
}

function blockOf(nodes: readonly ElementContent[], path: readonly Element[]): TextBlock | null {
  const parts: string[] = []
  let pictures = 0
  let linked = 0
  const gather = (node: ElementContent, inLink: boolean): void => {
    if (node.type === 'text') {
      parts.push(node.value)
      if (inLink) linked += node.value.replace(/\s+/gu, ' ').length
    }
    if (node.type !== 'element') return
    if (node.tagName === 'img') pictures += 1
    const breaks = !INLINE.has(node.tagName) || node.tagName === 'br'
    if (breaks) parts.push(' ')
    for (const child of node.children) gather(child, inLink || node.tagName === 'a')
    if (breaks) parts.push(' ')
  }
  const inLink = path.some(({ tagName }) => tagName === 'a')
  for (const node of nodes) gather(node, inLink)
  const text = parts.join('').replace(/\s+/gu, ' ').trim()
  if (text === '' && pictures === 0) return null
  return { path, nodes, text, linked: Math.min(linked, text.length), pictures }
}
