import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleHead, articleHead } from '../../src/model/article.ts'
import { articleJsonLd, headBeside, headOfJsonLd } from '../../src/model/article-json-ld.ts'
import { summaryOf } from './summary-of.ts'

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const alternate = { id: 'b', slug: 'b', title: 'B', source: null, published: '2024' }

const heads: fc.Arbitrary<ArticleHead> = fc
  .record({
    title: fc.string({ unit: 'grapheme' }),
    standfirst: orNull(fc.string()),
    authors: fc.array(fc.string()),
    section: orNull(fc.string()),
    tags: fc.array(fc.string()),
    source: orNull(fc.string()),
    published: orNull(fc.constantFrom('2025', '2025-03', '2025-03-19', '2025-03-19T08:00:00Z')),
    lang: fc.constantFrom('en', 'ar', 'zh-Hant'),
    dir: fc.constantFrom('ltr' as const, 'rtl' as const),
    words: fc.nat(),
    byline: orNull(fc.string()),
    updated: orNull(fc.constant('2025-04-01')),
    canonical: orNull(fc.webUrl()),
    outline: fc.array(fc.record({ block: fc.string(), level: fc.integer({ min: 2, max: 6 }), text: fc.string() })),
    isCopy: fc.boolean(),
  })
  .map(({ isCopy, ...fields }) => {
    const { byline, updated, canonical, outline, ...summary } = fields
    const copies = isCopy ? { copies: { best: 'b', count: 2 } } : {}
    const alternates = isCopy ? { alternates: [alternate] } : {}
    return articleHead({ ...summaryOf({ ...summary, ...copies }), byline, updated, canonical, outline, ...alternates })
  })

describe('headOfJsonLd', () => {
  it('gives back the head of what a page says in two places', () => {
    fc.assert(
      fc.property(heads, orNull(fc.webUrl()), (head, url) => {
        const said = JSON.parse(JSON.stringify([articleJsonLd(head, { url }), headBeside(head)]))
        const byline = head.authors.length > 0 ? null : head.byline // the names stand for it
        expect(headOfJsonLd(said[0], said[1], head.slug)).toEqual({ ...head, byline })
      }),
    )
  })
})

describe('headBeside', () => {
  it('says nothing that schema.org says, and nothing that is empty', () => {
    const head = articleHead({ ...summaryOf({ id: 'a' }), byline: null, updated: null, canonical: null, outline: [] })
    expect(headBeside(head)).toEqual({ id: 'a' })
  })
})
