// @vitest-environment jsdom
import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import rehypeRaw from 'rehype-raw'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { indexBlocks } from '../../../src/anchoring/block-index.ts'
import { describeRange } from '../../../src/anchoring/describe.ts'
import { rangeBetween } from '../../../src/anchoring/dom-text.ts'
import { COLOURS, type Highlight } from '../../../src/model/highlight.ts'
import { makeMarkdown } from '../../../src/routes/shared/make-markdown.ts'
import { bareHeadOf } from '../../export/head-example.ts'
import { markedPassage } from '../../export/marked-examples.ts'

const ADDRESS = 'https://me.example/articles/a/'
const HEAD = bareHeadOf({ id: 'a1', title: 'T' })

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  return body
}

function markdownOf(body: HTMLElement, highlights: readonly Highlight[]): string {
  const text = makeMarkdown({ head: HEAD, body, highlights, address: ADDRESS })
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '')
}

/** A highlight of `[from, to)`, UTF-16 units into the texts of all blocks laid end to end. */
function highlightOf(body: HTMLElement, from: number, to: number, change: Partial<Highlight> = {}): Highlight {
  const index = indexBlocks(body, { id: 'a1', lang: 'en' })
  const point = (offset: number) => {
    let left = offset
    for (const element of index.elements) {
      const { length } = element.textContent
      if (left <= length) return { element, offset: left }
      left -= length
    }
    throw new Error('beyond the text')
  }
  const locator = describeRange(index, rangeBetween(point(from), point(to)))
  if (!locator?.end) throw new Error('nothing to mark')
  return markedPassage({ locator, note: '', ...change })
}

/** The file as a reader of Markdown has it: text without what highlights brought, and the words under each colour. */
async function readBack(markdown: string) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
  const tree: Root = await processor.run(processor.parse(markdown))
  const marked = new Map<string, string>()
  const references: string[] = []
  visit(tree, 'element', (element: Element, nth, parent) => {
    if (nth === undefined || !parent) return undefined
    const isReference = element.tagName === 'sup' && toText(element).match(/^\d+$/)
    if (isReference) references.push(toText(element))
    if (isReference || element.properties.dataFootnotes !== undefined) {
      parent.children.splice(nth, 1)
      return [SKIP, nth]
    }
    return undefined
  })
  visit(tree, 'element', ({ tagName, properties, ...element }: Element) => {
    if (tagName !== 'mark' || !Array.isArray(properties.className)) return
    const [colour = ''] = properties.className.map(String)
    const text = toText({ type: 'element', tagName: 'pre', properties: {}, children: element.children })
    marked.set(colour, (marked.get(colour) ?? '') + text)
  })
  return { text: squeezed(toText(tree)), marked, references }
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

const article =
  '<h2 id="b-h">A <em>new</em> start</h2><p id="b-a">First <a href="/x">words of a link</a> and <code>npm start now</code>.</p>' +
  '<ul id="b-l"><li>one</li><li>two</li></ul><pre id="b-p"><code class="language-sh">npm &lt;start\n\nthen</code></pre>' +
  '<table id="b-t"><thead><tr><th>Key</th><th>Value</th></tr></thead><tbody><tr><td>a | b</td><td>c</td></tr></tbody></table>'

const marking = [
  ['within a paragraph', 'First', '<mark class="green">First</mark>[^1] ['],
  [
    'in a link, with the note behind it',
    'of a',
    '[words <mark class="green">of a</mark> link](https://me.example/x)[^1] and',
  ],
  ['in code', 'start now', '`npm `<mark class="green">`start now`</mark>[^1].'],
  ['in a list', 'onetwo', '- <mark class="green">one</mark>\n- <mark class="green">two</mark>[^1]\n'],
  [
    'in a block of code, which is HTML’s then',
    '<start\n\nth',
    '<pre><code class="language-sh">npm <mark class="green">&lt;start\n\nth</mark>en</code></pre>\n\n[^1]\n',
  ],
  ['in a table', '| bc', '<mark class="green">\\| b</mark> | <mark class="green">c</mark>[^1] |'],
  [
    'across blocks',
    'startFirst',
    '## A *new* <mark class="green">start</mark>\n\n<mark class="green">First</mark>[^1] [',
  ],
] as const

describe('makeMarkdown', () => {
  it.each(marking)('marks a passage %s', (_name, words, markdown) => {
    const body = bodyOf(article)
    const from = body.textContent.indexOf(words)
    const highlight = highlightOf(body, from, from + words.length, { note: 'Why?' })
    const written = markdownOf(body, [highlight])
    expect(written).toContain(markdown)
    expect(written).toContain('\n[^1]: Why?\n')
    expect(body.innerHTML).toBe(bodyOf(article).innerHTML)
  })

  it('nests marks that overlap', () => {
    const body = bodyOf('<p id="b-a">one two three</p>')
    const highlights = [highlightOf(body, 0, 7, { colour: 'yellow' }), highlightOf(body, 4, 13, { colour: 'blue' })]
    expect(markdownOf(body, highlights)).toBe(
      '<mark class="yellow">one <mark class="blue">two</mark></mark><mark class="blue"> three</mark>\n',
    )
  })

  it('writes every note beside a highlight, as it was written', async () => {
    const body = bodyOf('<p id="b-a">one two three</p>')
    const notes = { note: '*Not* emphasis\nnor\n\n1. a list', versions: ['From the phone'] }
    const written = markdownOf(body, [highlightOf(body, 0, 3, notes)])
    expect(written).toContain('[^1]: \\*Not\\* emphasis\\\n    nor\n\n    1\\. a list\n\n    From the phone\n')
    expect(await readBack(written)).toMatchObject({ references: ['1'], text: 'onetwothree' })
  })

  it('quotes what is no longer in the text below it, with its notes', () => {
    const written = markdownOf(bodyOf('<p id="b-z">Something else.</p>'), [markedPassage()])
    expect(written).toBe(
      'Something else.\n\n---\n\n## Passages that are no longer in this text\n\n> a ceasefire\n\nAsk why.\n',
    )
  })

  it('takes no mark along that the page has drawn itself', () => {
    const body = bodyOf('<p id="b-a">one <mark data-mark="offprint-green">two</mark> <mark>three</mark></p>')
    expect(markdownOf(body, [])).toBe('one two *three*\n')
  })

  it('leads out of the file by whole addresses', () => {
    const body = bodyOf('<p id="b-a"><a href="../b/">b</a><img src="../../data/pictures/a.png" alt="A"></p>')
    expect(markdownOf(body, [])).toBe(
      '[b](https://me.example/articles/b/)![A](https://me.example/data/pictures/a.png)\n',
    )
  })

  it('is the article’s text but for the marks, and each mark is its passage', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async ({ html, passages }) => {
        const body = bodyOf(html)
        const { length } = body.textContent
        const highlights = passages.flatMap(({ from, span, note }, nth) => {
          const start = from % length
          const end = Math.min(length, start + span)
          const colour = COLOURS[nth]
          const isBlank = body.textContent.slice(start, end).trim() === ''
          return colour === undefined || isBlank ? [] : [highlightOf(body, start, end, { colour, note })]
        })
        const back = await readBack(markdownOf(body, highlights))
        expect(back.text).toBe(squeezed(body.textContent))
        for (const { colour, locator } of highlights) {
          expect(squeezed(back.marked.get(colour) ?? '')).toBe(squeezed(locator.quote?.exact ?? ''))
        }
        expect(back.references).toHaveLength(highlights.filter(({ note }) => note !== '').length)
      }),
      { numRuns: 100 },
    )
  })
})

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '_', '==', '[^1]', '&amp;', '1.', '#', '|'),
      fc.stringMatching(/^[a-z0-9'.,!~`<>\\]{1,6}$/),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => escaped(all.join(' ')))
const inline = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `<em>${text}</em>`),
      words.map((text) => `<strong>${text}</strong>`),
      words.map((text) => `<a href="https://a.example/">${text}</a>`),
      words.map((text) => `<code>${text}</code>`),
      fc.tuple(words, words).map(([a, b]) => `<a href="https://a.example/">${a} <em>${b}</em></a>`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join(' '))
const blocks: fc.Arbitrary<(id: string) => string> = fc.oneof(
  inline.map((html) => (id: string) => `<p id="${id}">${html}</p>`),
  inline.map((html) => (id: string) => `<h2 id="${id}">${html}</h2>`),
  inline.map((html) => (id: string) => `<blockquote id="${id}"><p>${html}</p></blockquote>`),
  fc.tuple(inline, inline).map(
    ([a, b]) =>
      (id: string) =>
        `<ul id="${id}"><li>${a}</li><li>${b}</li></ul>`,
  ),
  fc.tuple(words, words).map(
    ([a, b]) =>
      (id: string) =>
        `<pre id="${id}"><code>${a}\n\n  ${b}</code></pre>`,
  ),
  fc.tuple(inline, inline, inline).map(
    ([a, b, c]) =>
      (id: string) =>
        `<table id="${id}"><caption>${c}</caption><thead><tr><th>${a}</th></tr></thead><tbody><tr><td>${b}</td></tr></tbody></table>`,
  ),
)
const articles = fc.record({
  html: fc
    .array(blocks, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((block, nth) => block(`b-${nth}`)).join('')),
  passages: fc.array(
    fc.record({ from: fc.nat(400), span: fc.integer({ min: 1, max: 60 }), note: fc.constantFrom('', 'Why?') }),
    { maxLength: 4 },
  ),
})
