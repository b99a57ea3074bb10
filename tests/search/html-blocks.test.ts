import fc from 'fast-check'
import type { Element, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { blocksOfHtml } from '../../src/search/html-blocks.ts'

/** What a browser's parser and `textContent` make of it. */
function parsedBlocks(html: string) {
  const blocks: { id: string; text: string }[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'element' && String(node.properties.id ?? '').startsWith('b-')) {
      blocks.push({ id: String(node.properties.id).slice(2), text: textContent(node) })
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse, { fragment: true }).parse(html))
  return blocks
}

function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textContent).join('') : ''
}

const text = fc
  .oneof(
    fc.string(),
    fc.constantFrom('a < b && c > d', '&amp;', '\u00a0', '"quoted" & \'so\'', '\nline', '停戦', '<!-- no comment -->'),
  )
  .map((value) => value.replace(/[\0\r\f]/g, ' '))

const inline: fc.Arbitrary<Element['children'][number]> = fc.letrec<{ node: Element['children'][number] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text.map((value) => ({ type: 'text' as const, value })),
    fc
      .constantFrom('br', 'img', 'wbr')
      .map((tagName): Element => ({ type: 'element', tagName, properties: { alt: 'a > "b"' }, children: [] })),
    fc.constant({ type: 'comment' as const, value: ' aside ' }),
    fc
      .tuple(fc.constantFrom('em', 'strong', 'code', 'span', 'sup'), fc.array(tie('node'), { maxLength: 3 }), text)
      .map(([tagName, children, title]): Element => ({ type: 'element', tagName, properties: { title }, children })),
  ),
})).node

const block: fc.Arbitrary<Element> = fc
  .tuple(
    fc.constantFrom('p', 'h2', 'blockquote', 'pre', 'figure', 'ul'),
    fc.stringMatching(/^[a-z0-9]{1,6}(-[2-9])?$/),
    fc.array(inline, { maxLength: 4 }),
  )
  .map(([tagName, id, children]) => ({
    type: 'element',
    tagName,
    properties: { id: `b-${id}`, dir: 'ltr' },
    children: tagName === 'ul' ? [{ type: 'element', tagName: 'li', properties: {}, children }] : children,
  }))

describe('blocksOfHtml', () => {
  it.each([
    ['<p id="b-x1">One <em>two</em></p>\n<p>no block</p>', [{ id: 'x1', text: 'One two' }]],
    ['<p class="x" id="b-a" title="a > b">&#x26;&lt;&nbsp;&#228;&quot;</p>', [{ id: 'a', text: '&<\u00a0ä"' }]],
    ['<ul id="b-l"><li>a</li>\n<li>b</li></ul>', [{ id: 'l', text: 'a\nb' }]],
    [
      '<p id="b-e"></p><hr id="b-r"><p id="b-f">x<br>y</p>',
      [
        { id: 'e', text: '' },
        { id: 'r', text: '' },
        { id: 'f', text: 'xy' },
      ],
    ],
    ['<p data-id="b-no" id="note-1">x</p>', []],
    ['plain, and cut <p id="b-c">off', [{ id: 'c', text: 'off' }]],
    ['', []],
  ])('reads %j', (html, blocks) => {
    expect(blocksOfHtml(html)).toEqual(blocks)
  })

  it('sees in what we serialise the text that a browser sees', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (children) => {
        const html = toHtml({ type: 'root', children } satisfies Root)
        expect(blocksOfHtml(html)).toEqual(parsedBlocks(html))
      }),
      { numRuns: 500 },
    )
  })
})
