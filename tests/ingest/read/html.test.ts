import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMakeArticle } from '../../../src/ingest/make-article.ts'
import { createHtmlReader } from '../../../src/ingest/read/html.ts'

const reader = createHtmlReader()
const makeArticle = createMakeArticle(new Set())
const read = (html: string) => reader.read(new TextEncoder().encode(html), 'a.html')
const PROSE = 'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago.'
const page = (head: string, extra = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Menu of pages</a></nav><article><h1>The harbour</h1>${`<p>${PROSE}</p>`.repeat(8)}${extra}</article></body></html>`

describe('createHtmlReader', () => {
  it('keeps the paragraphs of the article and leaves the menu', () => {
    const { article } = makeArticle('a.html', read(page('<title>The harbour</title>')))
    expect(article?.blocks.map(({ text }) => text)).toEqual(Array.from({ length: 8 }, () => PROSE))
  })

  it('says of what it leaves out why, how sure that is, and where it stood', () => {
    const { leftOut } = read(page('<title>The harbour</title>'))
    expect(leftOut).toContainEqual(
      expect.objectContaining({ text: 'Menu of pages', line: null, place: expect.stringMatching(/^body > nav/) }),
    )
  })

  it('reads what JSON-LD says of the article', () => {
    const said = {
      '@type': 'NewsArticle',
      headline: 'Ferries',
      author: { name: 'Ann Lee' },
      publisher: { name: 'The Quay' },
      datePublished: '2024-05-06',
    }
    const { description } = read(page(`<script type="application/ld+json">${JSON.stringify(said)}</script>`))
    expect(description).toMatchObject({
      title: 'Ferries',
      authors: ['Ann Lee'],
      source: 'The Quay',
      published: '2024-05-06',
      lang: 'en',
    })
  })

  it('counts what acts', () => {
    const reading = read(page('', '<script>x()</script><p onclick="x()">Press here.</p>'))
    expect(reading.removed).toEqual({ scripts: 1, handlers: 1 })
  })

  it.each([
    ['nested too deeply', '<div>'.repeat(100_000)],
    ['with a million attributes', `<p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}`).join(' ')}>x`],
    [
      'with formatting that multiplies',
      `<p>${Array.from({ length: 500 }, (_, index) => `<b a=${index}>`).join('')}${'<p>x'.repeat(1000)}`,
    ],
  ])('states a problem for a page %s', (_, html) => {
    expect(read(html).problems).toMatchObject([{ message: expect.stringContaining('The page') }])
  })

  it('reads any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(reader.read(bytes, 'a.html')).toHaveProperty('tree')
        expect(makeArticle('a.html', read(page('', text)))).toHaveProperty('problems')
      }),
      { numRuns: 40 },
    )
  })
})
