import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { Html } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { holdsSettled, isSettled, NOTE_REFERENCE } from './noted-tree.ts'

/** How `hast-util-to-mdast` reads a noted tree, and what it would lose of an article. */
export const MARKDOWN_HANDLERS: Readonly<Record<string, Handle>> = {
  mark: (state, element) =>
    isSettled(element)
      ? [tag(`<mark${className(element)}>`), ...state.all(element), tag('</mark>')]
      : defaultHandlers.mark(state, element),
  [NOTE_REFERENCE]: (_state, { properties }) => ({
    type: 'footnoteReference',
    identifier: String(properties.dataNote),
  }),
  code: inlineCode,
  kbd: inlineCode,
  samp: inlineCode,
  // Markdown's code can hold no mark: HTML's can.
  pre: (state, element) =>
    holdsSettled(element) ? { type: 'html', value: html(element) } : defaultHandlers.pre(state, element),
  // Markdown's tables have no caption: it stands before them.
  table: (state, element) => {
    const captions = state.inTable ? [] : element.children.filter(isCaption)
    return [
      ...captions.flatMap((caption) => defaultHandlers.p(state, caption) ?? []),
      defaultHandlers.table(state, element),
    ]
  },
}

/** With the spaces at its edges: the pieces of code that was cut have them. */
function inlineCode(_state: unknown, element: Element) {
  return { type: 'inlineCode' as const, value: plainText(element).replace(/[\r\n]+/g, ' ') }
}

function isCaption(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'caption'
}

/** In the midst of a line, which HTML may be or not: `hName` says that it is. */
function tag(value: string): Html {
  return { type: 'html', value, data: { hName: 'mark' } }
}

/** Text, code and marks alone. */
function html(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
  if (node.type !== 'element') return ''
  const content = node.children.map(html).join('')
  const { tagName } = node
  return /^(?:pre|code|mark)$/.test(tagName) ? `<${tagName}${className(node)}>${content}</${tagName}>` : content
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A highlight's colour, or the language of code. */
function className({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  const known = names.filter((name) => /^[\w-]+$/.test(name))
  return known.length > 0 ? ` class="${known.join(' ')}"` : ''
}
