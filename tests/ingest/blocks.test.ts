import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { createMakeArticle } from '../../src/ingest/make-article.ts'
import { createMarkdownReader } from '../../src/ingest/read/markdown.ts'

const makeArticle = createMakeArticle(new Set())
const reader = createMarkdownReader()

function make(markdown: string) {
  return makeArticle('a.md', reader.read(new TextEncoder().encode(markdown), 'a.md')).article
}

type Node = { nodeName: string; value?: string; childNodes?: Node[]; attrs?: { name: string; value: string }[] }

function textContent(node: Node): string {
  return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textContent).join('')
}

/** What a browser makes of an article's HTML: id and text of each element that is to be a block. */
function parsedBlocks(html: string): { id: string; text: string }[] {
  // parse5 types its nodes as a union; these are the parts that all of them share.
  const nodes = (parseFragment(html) as unknown as Node).childNodes ?? []
  return nodes
    .filter((node) => node.nodeName !== '#text')
    .flatMap((node) => (isUnnamedFigure(node) ? (node.childNodes ?? []).filter((child) => idOf(child) !== '') : [node]))
    .map((node) => ({ id: idOf(node), text: textContent(node) }))
}

/** A picture elsewhere is no block; its caption may be one. */
function isUnnamedFigure(node: Node): boolean {
  return node.nodeName === 'figure' && idOf(node) === ''
}

function idOf(node: Node): string {
  return node.attrs?.find(({ name }) => name === 'id')?.value ?? ''
}

const inline = fc.constantFrom(
  'word',
  '**bold**',
  ' ',
  '  \n',
  '`a  b`',
  '<br>',
  '<b>x',
  '</b>',
  '![alt](https://e.com/a.png)',
  '[l](#x)',
  '&nbsp;',
  '&#13;',
  '<i> y </i>',
  '<td>',
  '\t',
  '🛳️',
  '&lt;p&gt;',
)
const block = fc.oneof(
  fc.array(inline, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.constantFrom(
    '- one\n- two\n\n  para\n  - three',
    '> quote\n>\n> - item\n>\n> more',
    '| a | b |\n|---|---|\n| 1 |  |\n|  | 2 |',
    '```\n\n code \n\n```',
    '<pre>\n\n  kept\r\n</pre>',
    '<table><tr>stray<td>a<td><p>b<p>c</table>',
    '<div>x<p>y</div>z',
    '<dl><dt>t<dd>d</dl>',
    '<figure><img src=x alt="a"><figcaption> c </figcaption></figure>',
    '<figure><img src=//e.com/a alt="a"><figcaption> c </figcaption></figure>',
    '- ![](https://e.com/a.png)\n- ![b](https://e.com/b.png) c',
    '[![alt](https://e.com/a.png)](https://e.com/)',
    '<ul>\n text <li>a</li> <li></li>\n</ul>',
    '<p>a<p>b<blockquote>c',
    '<h1>one</h1>',
    '# h\n\n## i',
    'Note[^1]\n\n[^1]: foot',
    '---',
    '<svg><p>out</svg>',
    '<math><mi>x</mi></math>',
    '<a href="#h">a<p>b</p></a>',
  ),
  fc.string(),
)
const markdown = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

describe('blocks', () => {
  it('have exactly the text content of their elements as a browser parses them', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const article = make(source)
        if (!article) return
        expect(parsedBlocks(article.html)).toEqual(article.blocks.map(({ id, text }) => ({ id: `b-${id}`, text })))
      }),
      { numRuns: 200 },
    )
  })

  it('begin and end with text, never with white space that HTML collapses', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        for (const { kind, text } of make(source)?.blocks ?? []) {
          if (kind !== 'code') expect(text).not.toMatch(/^[ \t\n\r\f]|[ \t\n\r\f]$/)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('have ids of their own, in the form that links use', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const ids = (make(source)?.blocks ?? []).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]{8}(-\d+)?$/)
      }),
      { numRuns: 200 },
    )
  })

  it('keep their ids when other blocks change', () => {
    const before = make('One here.\n\nTwo here.\n\nTwo here.')?.blocks.map(({ id }) => id) ?? []
    const after = make('New.\n\nOne   here!\n\nTwo *here*.\n\nTwo here.')?.blocks.map(({ id }) => id) ?? []
    expect(after.slice(1)).toEqual(before)
    expect(before[2]).toBe(`${before[1]}-2`)
  })

  it.each([
    ['a list', '- one\n- two\n  - three', 'list', 'one\ntwo\nthree'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'table', 'a\tb\n1\t2'],
    ['a quote', '> one\n>\n> two', 'quote', 'one\ntwo'],
    ['code', '```js\n  x = 1\n\ny\n```', 'code', '  x = 1\n\ny'],
    ['a line break', 'one  \ntwo', 'paragraph', 'one\ntwo'],
    ['a caption', '<figure><img src="//e.com/q.png"><figcaption>A quay</figcaption></figure>', 'figure', 'A quay'],
    ['inline markup', 'a **b** *c*d', 'paragraph', 'a b cd'],
    ['a rule', '---', 'rule', ''],
  ])('give %s as text', (_name, source, kind, text) => {
    expect(make(`Before.\n\n${source}\n\nAfter.`)?.blocks[1]).toMatchObject({ kind, text })
  })

  it('know the lines of the seed they stand on', () => {
    expect(make('---\ntitle: T\n---\n\nOne\ntwo\n\n- three\n- four\n')?.blocks.map(({ lines }) => lines)).toEqual([
      [5, 6],
      [8, 9],
    ])
  })

  it('make the outline of the headings, one level below the title', () => {
    const article = make('# T\n\n# One\n\n## Two\n\ntext')
    expect(article?.outline.map(({ level, text }) => [level, text])).toEqual([
      [2, 'One'],
      [3, 'Two'],
    ])
    expect(article?.outline.map(({ block: id }) => id)).toEqual(article?.blocks.slice(0, 2).map(({ id }) => id))
  })
})
