import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import rehypeParse from 'rehype-parse'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/export/markdown.ts'
import { bareHeadOf } from './head-example.ts'

function treeOf(html: string) {
  return unified().use(rehypeParse, { fragment: true }).parse(html)
}

function markdownOf(html: string): string {
  const text = toMarkdown(bareHeadOf({ title: 'T' }), treeOf(html))
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '')
}

/** Markdown read again, the way seeds are. */
async function readBack(markdown: string) {
  const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkRehype)
  const tree = await processor.run(processor.parse(markdown))
  if (tree.type !== 'root') throw new Error('no document')
  return tree
}

const bodies = [
  ['headings', '<h2 id="b-h">A <em>new</em> start</h2><h3 id="b-i">Below</h3>', '## A *new* start\n\n### Below\n'],
  ['lists', '<ul id="b-l"><li>one</li><li>two<ol><li>deep</li></ol></li></ul>', '- one\n- two\n  1. deep\n'],
  ['quotes', '<blockquote id="b-q"><p>Said.</p></blockquote>', '> Said.\n'],
  ['links', '<p><a href="https://a.example/?q=1">there</a></p>', '[there](https://a.example/?q=1)\n'],
  ['code', '<pre id="b-c"><code class="language-sh">npm start\n</code></pre>', '```sh\nnpm start\n```\n'],
  ['deletions', '<p><del>gone</del></p>', '~~gone~~\n'],
  ['rules', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb\n'],
  [
    'tables',
    '<table id="b-t"><thead><tr><th>Key</th><th>Value</th></tr></thead><tbody><tr><td>a</td><td>b | c</td></tr></tbody></table>',
    '| Key | Value  |\n| --- | ------ |\n| a   | b \\| c |\n',
  ],
  [
    'pictures elsewhere',
    '<figure><p><a href="https://e.com/q.png">A quay<br><small>Picture at e.com</small></a></p><figcaption>Noon.</figcaption></figure>',
    '[A quay\\\nPicture at e.com](https://e.com/q.png)\n\nNoon.\n',
  ],
  ['text that looks like Markdown', '<p>1. *not* a_list_ # [x](y) &lt;b&gt;</p>', null],
] as const

describe('toMarkdown', () => {
  it.each(bodies.filter(([, , markdown]) => markdown !== null))('writes %s', (_name, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  it.each(bodies)('keeps the text of %s for whoever reads it again', async (_name, html) => {
    const back = await readBack(markdownOf(html))
    const words = (text: string) => text.split(/\s+/).filter(Boolean)
    expect(words(toText(back))).toEqual(words(toText(treeOf(html))))
  })

  it('keeps a link’s address for whoever reads it again', async () => {
    const href = 'https://a.example/(x)?q=1&r=2_*_#c'
    const html = toHtml({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [{ type: 'text', value: 'x' }],
    })
    expect(toHtml(await readBack(markdownOf(`<p>${html}</p>`)))).toContain(html)
  })

  it('keeps any paragraph’s text for whoever reads it again', async () => {
    const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).filter((text) => /\S/.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim()
        const html = toHtml({
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{ type: 'text', value: text }],
        })
        const back = await readBack(markdownOf(html))
        expect(toText(back).trim()).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('begins with the front matter', () => {
    const head = bareHeadOf({ title: 'T', lang: 'de' })
    expect(toMarkdown(head, treeOf('<p>Text.</p>'))).toBe('---\ntitle: "T"\nlang: "de"\n---\n\nText.\n')
  })
})
