import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/ingest/clean/html/parse.ts'
import { foldedText } from '../../../../src/ingest/describe/fold.ts'
import { describePage } from '../../../../src/ingest/describe/html/describe-page.ts'
import { jsonLd, page } from './page.ts'

const PROSE = `<p>${'The ferry came in at noon and left again. '.repeat(20)}</p>`
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'No ferry came',
  author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'By Bo Ek, Staff Writer' }],
  publisher: { name: 'The Quay' },
  datePublished: '2024-05-06T23:30:00-04:00',
  dateModified: '2024-05-08',
  articleSection: ['Harbours', 'News'],
  keywords: 'Ferries, Hull',
}

describe('describePage', () => {
  it('reads all fields of a page that describes itself', () => {
    const head = `${jsonLd(ARTICLE)}<title>No ferry came | The Quay</title><meta name="description" content="Noon passed.">
      <link rel="canonical" href="https://quay.example/ferries">`
    expect(describePage(page(head, `<h1>No ferry came</h1>${PROSE}`)).description).toEqual({
      title: 'No ferry came',
      standfirst: 'Noon passed.',
      byline: 'Ann Lee, By Bo Ek, Staff Writer',
      authors: ['Ann Lee', 'Bo Ek'],
      section: 'Harbours',
      tags: ['Ferries', 'Hull'],
      source: 'The Quay',
      published: '2024-05-06T23:30:00-04:00',
      updated: '2024-05-08',
      lang: 'en-GB',
      canonical: 'https://quay.example/ferries',
    })
  })

  it('reads what a page only shows', () => {
    const body = `<h1>No ferry came</h1><p>By Ann Lee</p><p>Posted 6 May 2024</p>${PROSE}`
    expect(describePage(page('<title>No ferry came - The Quay</title>', body)).description).toMatchObject({
      title: 'No ferry came',
      authors: ['Ann Lee'],
      byline: 'By Ann Lee',
      source: 'The Quay',
      published: '2024-05-06',
    })
  })

  it('knows nothing of a page that says nothing', () => {
    const { description, fields } = describePage(page('', PROSE, ''))
    expect([...Object.values(description).flat(), ...fields].filter((value) => value !== null)).toEqual([])
  })

  it.each([
    ['a machine’s zero', '0001-01-01T00:00:00Z'],
    ['a time without a day', '12:30'],
    ['no date', 'today'],
  ])('takes %s for no date', (_, datePublished) => {
    expect(describePage(page(jsonLd({ ...ARTICLE, datePublished }))).description.published).toBeNull()
  })

  it('says which words fed which field', () => {
    const { fields } = describePage(page('', `<h1>No ferry came</h1><p>By Ann Lee</p><p>6 May 2024</p>${PROSE}`))
    expect(fields).toEqual([
      { fields: ['title'], text: 'No ferry came', line: null },
      { fields: ['byline'], text: 'By Ann Lee', line: null },
      { fields: ['published'], text: '6 May 2024', line: null },
      { fields: ['lang'], text: 'en-GB', line: null },
    ])
  })

  const words = fc.array(fc.constantFrom('Ann', 'Lee', 'ferry', 'By', 'Quay', 'and', '|', '-', 'admin', 'Staff', ','), {
    minLength: 1,
    maxLength: 6,
  })
  const text = fc.oneof(
    words.map((list) => list.join(' ')),
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString()),
    fc.constantFrom('6 May 2024', '03/04/2024', 'By Ann Lee on 6 May 2024', 'https://quay.example/2024/05/06/x', ''),
  )
  const piece = fc.oneof(
    fc.constant('<link rel="canonical" href="https://quay.example/ferries">'),
    fc
      .tuple(fc.constantFrom('og:title', 'og:site_name', 'author', 'date', 'article:tag', 'og:locale'), text)
      .map(([name, value]) => `<meta name="${name}" content="${value}">`),
    fc
      .tuple(
        fc.constantFrom('h1', 'h2', 'p', 'time', 'title', 'aside'),
        fc.constantFrom('byline', 'author', 'date', 'x'),
        text,
      )
      .map(([tag, name, value]) => `<${tag} class="${name}">${value}</${tag}>`),
    fc
      .tuple(fc.constantFrom('headline', 'author', 'datePublished', 'publisher'), text)
      .map(([name, value]) => jsonLd({ '@type': 'Article', [name]: value })),
  )

  it('invents nothing: every value stands in the page', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = pieces.join('\n')
        const { tree } = parsePage(html)
        if (tree === null) throw new Error('The example is no page')
        const { title, byline, authors, section, tags, source, published, canonical } = describePage(tree).description
        const whole = foldedText(html)
        const bylineParts = byline?.split(', ') ?? []
        for (const value of [title, ...bylineParts, ...authors, section, ...tags, source, canonical]) {
          expect(whole).toContain(foldedText(value ?? ''))
        }
        expect(published === null || html.includes(published.slice(0, 4))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('describes any bytes of markup without throwing', () => {
    const soup = fc.array(
      fc.oneof(piece, fc.string(), fc.constantFrom('<', '</p>', '<div itemscope itemprop="a">', '&#;')),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(soup, (pieces) => {
        const { tree } = parsePage(pieces.join(''))
        expect(tree && describePage(tree).description).toHaveProperty('title')
      }),
      { numRuns: 200 },
    )
  })
})
