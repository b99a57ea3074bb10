import type { Element, ElementContent, Text } from 'hast'

/** Elements that begin on a line of their own; what separates them in the block's text. */
const SEPARATORS: Readonly<Record<string, '\n' | '\t'>> = {
  ...Object.fromEntries(
    [
      ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'figure', 'figcaption'],
      ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr'],
    ].map((tag) => [tag, '\n']),
  ),
  td: '\t',
  th: '\t',
}

type State = {
  /** Some text has been kept. */
  started: boolean
  /** Nothing but a separator stands since the last text: white space would be at a line's edge. */
  fresh: boolean
  /** The separator that the next text must be parted by. */
  owed: '' | '\n' | '\t'
  /** The text node whose last character is a space that only stays when text follows on the same line. */
  loose: Text | null
}

/**
 * Makes the `textContent` of a block what people read: white space collapses as CSS Text 3, 4.1 has it, a
 * line feed stands between lines (list items, rows, paragraphs of a quote), a tab between cells, and
 * nothing at either end. Changes the element it is given.
 */
export function settleWhiteSpace(block: Element): void {
  const state: State = { started: false, fresh: true, owed: '', loose: null }
  settleChildren(block, state, block.tagName === 'pre')
  dropLoose(state)
  dropEmptyText(block)
}

/** Whether an element begins on a line of its own, or holds one that does. */
export function holdsLines(element: Element): boolean {
  return (
    element.tagName in SEPARATORS || element.children.some((child) => child.type === 'element' && holdsLines(child))
  )
}

/** The text of a tree: DOM's `textContent`. */
export function textContent(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textContent).join('') : ''
}

function settleChildren(parent: Element, state: State, verbatim: boolean): void {
  if (verbatim) {
    settleVerbatim(parent, state)
    return
  }
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      settleText(child, state)
      children.push(child)
    } else if (child.type === 'element') {
      const separator = SEPARATORS[child.tagName] ?? ''
      if (child.tagName === 'br') owe(state, '\n')
      // A picture stands between words: the spaces on both its sides show.
      else if (child.tagName === 'img') state.loose = null
      else if (separator === '') settleChildren(child, state, false)
      else {
        const hasText = /\S/u.test(textContent(child))
        if (hasText) {
          owe(state, separator)
          if (state.owed !== '') children.push(pay(state))
        }
        settleChildren(child, state, child.tagName === 'pre')
        if (hasText) owe(state, separator)
      }
      children.push(child)
    }
  }
  parent.children = children
}

/** A line break outweighs the gap between cells. */
function owe(state: State, separator: '\n' | '\t'): void {
  dropLoose(state)
  if (state.started && !(state.fresh && state.owed === '')) state.owed = state.owed === '\n' ? '\n' : separator
}

function pay(state: State): Text {
  const text: Text = { type: 'text', value: state.owed }
  state.owed = ''
  state.fresh = true
  return text
}

function dropLoose(state: State): void {
  if (state.loose) state.loose.value = state.loose.value.slice(0, -1)
  state.loose = null
}

function settleText(node: Text, state: State): void {
  let value = node.value.replace(/[ \t\n\r\f]+/gu, ' ')
  if (state.fresh || state.loose || state.owed !== '') value = value.replace(/^ /u, '')
  if (value !== '' && value !== ' ') {
    value = state.owed + value
    state.owed = ''
    state.loose = null
    state.started = true
    state.fresh = false
  }
  node.value = value
  if (value.endsWith(' ')) state.loose = node
}

/** White space within `pre` is meant; only line feeds at its edges go (HTML drops the first one on parsing). */
function settleVerbatim(pre: Element, state: State): void {
  const value = textContent(pre)
    .replace(/\r\n?/gu, '\n')
    .replace(/^\n+|\s+$/gu, '')
  pre.children = keepCode(pre, value)
  state.started ||= value !== ''
  state.fresh = false
  state.loose = null
}

function keepCode(pre: Element, value: string): ElementContent[] {
  const text: Text = { type: 'text', value }
  const only = pre.children.length === 1 ? pre.children[0] : undefined
  return only?.type === 'element' && only.tagName === 'code' ? [{ ...only, children: [text] }] : [text]
}

function dropEmptyText(parent: Element): void {
  parent.children = parent.children.filter((child) => child.type !== 'text' || child.value !== '')
  for (const child of parent.children) if (child.type === 'element') dropEmptyText(child)
}
