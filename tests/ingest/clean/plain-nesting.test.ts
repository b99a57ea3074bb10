import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { isPlainlyNested } from '../../../src/ingest/clean/plain-nesting.ts'

const parse = unified().use(rehypeRaw).freeze()
const root = (...children: ElementContent[]): Root => ({ type: 'root', children })
const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const link = (...children: ElementContent[]): Element => ({ ...element('a', ...children), properties: { href: '/x' } })

const TAGS = (
  'p h1 h3 blockquote ul ol li pre code hr br img a em b i s del sup ruby rt table tbody tr td dl dt dd ' +
  'figure figcaption div section svg math form button nobr font template'
).split(' ')

const { tree: anyNode } = fc.letrec<{ tree: ElementContent }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(text('words'), text('\n'), text('\nline'), text(''), text('a\0b'), text(' ')),
    fc
      .tuple(
        fc.constantFrom(...TAGS, 'p', 'p', 'em', 'a', 'ul', 'li'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.constantFrom<Element['properties']>(
          {},
          {},
          { href: '/x' },
          { title: ' a  b ' },
          { className: ['a'] },
          { start: 3 },
          { alt: '' },
        ),
      )
      .map(([tagName, children, properties]): Element => ({ ...element(tagName, ...children), properties })),
  ),
}))

describe('isPlainlyNested', () => {
  it.each([
    ['paragraphs', root(element('p', text('One.')), text('\n'), element('p', text('Two.')))],
    [
      'what stands in a line',
      root(element('h2', element('em', text('a'), element('code', text('b'))), link(text('c')))),
    ],
    [
      'lists in lists',
      root(element('ul', text('\n'), element('li', text('a'), element('ol', element('li', text('b')))))),
    ],
    ['code', root(element('pre', element('code', text('\na\n'))))],
    ['quotes', root(element('blockquote', text('\n'), element('p', text('a')), text('\n')))],
  ])('knows %s', (_, tree) => {
    expect(isPlainlyNested(tree)).toBe(true)
  })

  it.each([
    ['a link in a link', root(element('p', link(element('em', link(text('x'))))))],
    ['a paragraph in a paragraph', root(element('p', element('p', text('x'))))],
    ['a block in a line', root(element('p', element('ul', element('li', text('x')))))],
    ['a list item without its list', root(element('li', text('x')))],
    ['text in a list', root(element('ul', text('x')))],
    ['a table', root(element('table', element('tr', element('td', text('x')))))],
    ['HTML that is not parsed yet', { type: 'root', children: [{ type: 'raw', value: '<b>' }] } as unknown as Root], // remark-rehype adds the type
    ['text in two pieces', root(element('p', text('a'), text('b')))],
  ])('is not sure of %s', (_, tree) => {
    expect(isPlainlyNested(tree)).toBe(false)
  })

  it('says yes only of trees that a parser leaves as they are', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 4 }), (children) => {
        const tree = root(...children)
        if (isPlainlyNested(tree)) expect(parse.runSync(structuredClone(tree)).children).toEqual(tree.children)
      }),
      { numRuns: 3000 },
    )
  })
})
