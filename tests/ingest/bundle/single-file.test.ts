import { describe, expect, it } from 'vitest'
import { type SingleArticle, singleFile } from '../../../src/ingest/bundle/single-file.ts'

const article = (slug: string, html: string): SingleArticle => ({
  slug,
  title: `Of <${slug}>`,
  standfirst: null,
  authors: ['Ada Vale'],
  source: null,
  published: '2025-03-19',
  lang: 'en',
  dir: 'ltr',
  words: 500,
  html,
})

function file(articles: readonly SingleArticle[], pictures: ReadonlyMap<string, Uint8Array> = new Map()) {
  return singleFile({
    name: 'Shelf',
    library: 'l1',
    articles,
    picture: (path) => pictures.get(path) ?? null,
    style: 'p{}',
    script: 'start()',
  })
}

describe('singleFile', () => {
  it('keeps the names of blocks apart, and the links to them', () => {
    const html = '<p id="b-x">One <a href="#b-x">back</a></p>'
    const both = file([article('a', html), article('b', html)])
    expect(both).toContain('<p id="a.b-x">One <a href="#a.b-x">back</a></p>')
    expect(both).toContain('<p id="b.b-x">One <a href="#b.b-x">back</a></p>')
  })

  it('leaves a text that quotes markup as it is', () => {
    expect(file([article('a', '<p id="b-x">Write &lt;p id="b-x"&gt;, href="#b-x" too</p>')])).toContain(
      'Write &lt;p id="b-x"&gt;, href="#b-x" too',
    )
  })

  it('holds the pictures it has got, and the words of those it has not', () => {
    const pictures = new Map([['data/pictures/1.png', Uint8Array.of(1, 2, 3)]])
    const html = '<img src="../../data/pictures/1.png" alt="One"><img src="../../data/pictures/2.png" alt="Two">'
    const text = file([article('a', html)], pictures)
    expect(text).toContain('<img src="data:image/png;base64,AQID" alt="One">')
    expect(text).toContain('<img alt="Two">')
  })

  it('lists its articles, escaped, and allows nothing from outside', () => {
    const text = file([article('a', ''), article('b', '')])
    expect(text).toContain('<h1>2 articles</h1>')
    expect(text).toContain('<a href="#a" lang="en" dir="ltr">Of &lt;a&gt;</a>')
    expect(text).toContain('19 March 2025')
    expect(text.replaceAll('&#39;', "'")).toContain("connect-src 'none'")
    expect(text).not.toMatch(/https?:|unsafe-/)
  })

  it.each(['p{}</style>', 'p{}</STYLE >'])('refuses a style that would end its element: %s', (style) => {
    expect(() => singleFile({ name: '', library: '', articles: [], picture: () => null, style, script: '' })).toThrow(
      'would end its own element',
    )
  })
})
