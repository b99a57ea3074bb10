import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { notebookMarkdown } from '../../src/export/notebook-markdown.ts'
import { markedArticle, markedPassage } from './marked-examples.ts'

const quoting = (exact: string, note = '') => {
  const { locator, ...rest } = markedPassage({ note })
  return markedArticle({
    highlights: [{ ...rest, locator: { ...locator, quote: { exact, prefix: '', suffix: '' } } }],
  })
}

const nodesOf = (markdown: string): readonly RootContent[] => unified().use(remarkParse).parse(markdown).children

describe('notebookMarkdown', () => {
  it('writes source, quote, note and the way back', () => {
    expect(notebookMarkdown([markedArticle()])).toBe(
      [
        '## [A plan needs a sign-off](https://me.example/articles/plan/)',
        'Ada, Ben · The Paper · 2025-03-19 · [First published here](https://paper.example/plan)',
        '> a ceasefire',
        'Ask why.',
        '[Passage](https://me.example/articles/plan/#b-b1.4-15) · green, 2025-03-19\n',
      ].join('\n\n'),
    )
  })

  it('quotes across blocks by paragraphs', () => {
    expect(notebookMarkdown([quoting('The end.\n\nA beginning')])).toContain('> The end.\n>\n> A beginning\n')
  })

  it('keeps what an article that is gone has left', () => {
    const markdown = notebookMarkdown([
      markedArticle({ title: null, authors: [], source: null, published: null, canonical: null, address: null }),
    ])
    expect(markdown).toMatch(/^## An article that is no longer in the library\n\n> a ceasefire\n/)
    expect(markdown).not.toContain('](')
  })

  it('keeps both texts of a note that was written twice', () => {
    const markdown = notebookMarkdown([
      markedArticle({ highlights: [markedPassage({ versions: ['From the phone.'] })] }),
    ])
    expect(markdown).toContain('Ask why.\n\nFrom the phone.\n')
  })

  it('reads as it was, whatever is quoted or noted', () => {
    const line = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/)
    fc.assert(
      fc.property(line, line, (exact, note) => {
        const nodes = nodesOf(notebookMarkdown([quoting(exact, note)]))
        expect(nodes.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'blockquote', 'paragraph', 'paragraph'])
        expect(textOf(nodes[2])).toBe(exact)
        expect(textOf(nodes[3])).toBe(note)
      }),
    )
  })
})
