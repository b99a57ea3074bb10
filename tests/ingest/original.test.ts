import { describe, expect, it } from 'vitest'
import { createMakeArticle } from '../../src/ingest/make-article.ts'
import { originalLines, originalParts } from '../../src/ingest/original.ts'
import { createHtmlReader } from '../../src/ingest/read/html.ts'
import { createMarkdownReader } from '../../src/ingest/read/markdown.ts'
import { createPlainTextReader } from '../../src/ingest/read/plain-text.ts'

const PROSE = 'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago.'

function lines(path: 'a.md' | 'a.txt', seed: string) {
  const reader = path === 'a.md' ? createMarkdownReader() : createPlainTextReader()
  const { article } = createMakeArticle(new Set())(path, reader.read(new TextEncoder().encode(seed), path))
  if (!article) throw new Error('no article')
  return { article, lines: originalLines(article, seed) }
}

describe('originalLines', () => {
  it('says of every line of a text what became of it', () => {
    const seed = `The harbour closes\n\nBy Ann Lee\nSubscribe to our newsletter\n${PROSE}\n${PROSE} Twice.\n`
    const result = lines('a.txt', seed)
    expect(result.lines.map((line) => line.became)).toEqual([
      'field',
      'blank',
      'field',
      'left out',
      'body',
      'body',
      'blank',
    ])
    expect(result.lines[0]?.fields).toEqual(['title'])
    expect(result.lines[3]).toMatchObject({ reason: expect.any(String), confidence: expect.any(Number) })
    expect(result.lines.slice(4, 6).map((line) => line.block)).toEqual(result.article.blocks.map((block) => block.id))
  })

  it('takes the front matter of Markdown for fields and knows the block of each other line', () => {
    const seed = '---\ntitle: T\nmood: fine\n---\n\nOne [x][x]\n\n- two\n- three\n\n[x]: https://example.com\n'
    const result = lines('a.md', seed)
    expect(result.lines.map((line) => line.became)).toEqual([
      ...['field', 'field', 'left out', 'body', 'blank', 'body', 'blank', 'body', 'body', 'blank', 'body', 'blank'],
    ])
    expect(result.lines[8]?.block).toBe(result.article.blocks[1]?.id)
  })

  it('shows the blocks of a seed that has no lines, and not its code', () => {
    const html = `<html><body><article>${`<p>${PROSE}</p>`.repeat(3)}</article><script>x()</script></body></html>`
    const reading = createHtmlReader().read(new TextEncoder().encode(html), 'a.html')
    const { article } = createMakeArticle(new Set())('a.html', reading)
    if (!article) throw new Error('no article')
    expect(originalLines(article, html).map(({ text, became }) => [text, became])).toEqual(
      Array.from({ length: 3 }, () => [PROSE, 'body']),
    )
  })

  it('gives back the seed line by line', () => {
    const seed = `  A title here\r\n\r\n${PROSE}\r${PROSE}`
    expect(lines('a.txt', seed).lines.map((line) => line.text)).toEqual(['  A title here', '', PROSE, PROSE])
  })
})

describe('originalParts', () => {
  it('names of a page what fed fields, then its blocks, and leaves pictures aside', () => {
    const article = {
      fields: [{ fields: ['title' as const], text: 'The ferry', line: null }],
      blocks: [
        { id: 'a', kind: 'paragraph' as const, text: PROSE },
        { id: 'b', kind: 'figure' as const, text: '' },
      ],
    }
    expect(originalParts(article)).toEqual([
      { text: 'The ferry', became: 'field', fields: ['title'] },
      { text: PROSE, became: 'body', block: 'a' },
    ])
  })
})
