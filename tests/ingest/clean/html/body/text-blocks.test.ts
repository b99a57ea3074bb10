import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBlocks } from '../../../../../src/ingest/clean/html/body/text-blocks.ts'
import { parsePage } from '../../../../../src/ingest/clean/html/parse.ts'
import { textOf } from '../../../../../src/ingest/clean/html/tree.ts'

const blocksOf = (html: string) => {
  const { tree } = parsePage(html)
  if (tree === null) throw new Error('refused')
  return { tree, blocks: textBlocks(tree) }
}
const bare = (text: string) => text.replace(/\s+/gu, '')

describe('textBlocks', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['text between blocks', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['two line breaks', '<div>One<br> <br>Two<br>and more</div>', ['One', 'Two and more']],
    ['a link around blocks', '<a href="/"><div>One</div><div>Two</div></a>', ['One', 'Two']],
    ['code, as a whole', '<pre>a\n<code>b</code></pre>', ['a b']],
    ['a table of data, as a whole', '<table><tr><td>a<td>1<tr><td>b<td>2</table>', ['a 1 b 2']],
    ['a table of layout, by its cells', '<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
  ])('parts %s', (_, html, expected) => {
    expect(blocksOf(html).blocks.map(({ text }) => text)).toEqual(expected)
  })

  it('counts the letters that are links, around the run too', () => {
    const { blocks } = blocksOf('<p>No <a href="/">link</a></p><a href="/"><div>All</div></a>')
    expect(blocks.map(({ linked }) => linked)).toEqual([4, 3])
  })

  it('passes over no text', () => {
    const tag = fc.constantFrom('p', 'div', 'a', 'b', 'li', 'td', 'table', 'pre', 'br', 'ul', 'h2')
    const part = fc.oneof(
      fc.stringMatching(/^[a-z ]{1,8}$/u),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { tree, blocks } = blocksOf(parts.join(''))
        expect(bare(blocks.map(({ text }) => text).join(''))).toBe(bare(textOf(tree)))
      }),
    )
  })
})
