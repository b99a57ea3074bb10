import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { quotedTitle, referenceText, statements } from '../../src/export/reference-text.ts'

describe('referenceText', () => {
  it('makes a link of the address, for whoever pastes it', () => {
    expect(
      referenceText(['T. ', { italic: 'P' }, '. https://a.example/?a=1&b=2.'], 'https://a.example/?a=1&b=2'),
    ).toEqual({
      text: 'T. P. https://a.example/?a=1&b=2.',
      html: 'T. <i>P</i>. <a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a>.',
    })
  })

  it('reads the same in both forms, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (title, url) => {
        const { text, html } = referenceText([title, { italic: title }, ` ${url}`], url)
        const shown = unified().use(rehypeParse, { fragment: true }).parse(html)
        expect(textOf(shown)).toBe(text)
      }),
    )
  })
})

describe('statements', () => {
  it.each([
    [[['A'], ['B']], 'A. B.'],
    [[['Who?'], ['King, Jr.'], ['B…']], 'Who? King, Jr. B…'],
    [[[''], [], ['B']], 'B.'],
    [[['(n.d.)'], ['B']], '(n.d.). B.'],
    [[['“Who?”'], ['B']], '“Who?” B.'],
  ])('closes %j as %j', (all, text) => {
    expect(referenceText(statements(all), undefined).text).toBe(text)
  })
})

describe('quotedTitle', () => {
  it.each([
    ['T', '“T.”'],
    ['T?', '“T?”'],
    ['“Yes,” he said', '“‘Yes,’ he said.”'],
    ['A "quoted" word', '“A ‘quoted’ word.”'],
    ['It ends "so"', '“It ends ‘so.’”'],
    ['5" of rain', '“5" of rain.”'],
  ])('quotes %j as %j', (title, quoted) => {
    expect(quotedTitle(title)).toBe(quoted)
  })
})
