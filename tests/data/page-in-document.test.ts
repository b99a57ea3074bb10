// @vitest-environment jsdom
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/data/page-in-document.ts'
import { scriptJson } from '../../src/ingest/bundle/document.ts'
import { articleHead } from '../../src/model/article.ts'
import { articleJsonLd } from '../../src/model/article-json-ld.ts'
import type { PageData } from '../../src/model/page.ts'
import { withoutMarkup } from '../../src/model/page-in-html.ts'
import { summaryOf } from '../model/summary-of.ts'
import { LIBRARY } from './site-in-memory.ts'

const head = articleHead({
  ...summaryOf({
    slug: 'salt',
    title: 'Salt <& “bread”',
    authors: ['Ada', 'Ben & Co'],
    section: 'Food',
    source: 'The Paper',
  }),
  byline: null,
  updated: null,
  canonical: 'https://paper.example/salt',
  outline: [],
})

const page: PageData = {
  root: LIBRARY,
  slugs: {
    section: { Food: 'food' },
    author: { Ada: 'ada', 'Ben & Co': 'ben-co' },
    source: { 'The Paper': 'the-paper' },
    tag: {},
  },
  article: { head, next: { slug: 'bread', title: 'Bread' } },
}

const HEADER = `<header class="head"><p><a href="../../sections/food/">Food</a></p>
<p><a href="../../authors/ada/">Ada</a> and <a href="/papers/authors/ben-co/">Ben &amp; Co</a></p>
<p><a href="../../sources/the-paper/">The Paper</a></p></header>`

function documentOf(data: unknown): Document {
  return new JSDOM(`<!doctype html><html data-library="l1"><head>
<script type="application/ld+json">${scriptJson(articleJsonLd(head, { url: null }))}</script></head><body>
<article>${HEADER}<div data-article-body=""><p>Text <a href="../../authors/no-one/">No one</a>.</p></div></article>
<script type="application/json" id="offprint-page">${scriptJson(data)}</script></body>`).window.document
}

describe('readPage', () => {
  it('puts a page together from its markup and what stands beside it', () => {
    expect(scriptJson(withoutMarkup(page))).not.toMatch(/Ada|food|l1/)
    expect(readPage(documentOf(withoutMarkup(page)), '/articles/salt/')).toEqual({
      data: page,
      html: '<p>Text <a href="../../authors/no-one/">No one</a>.</p>',
    })
  })

  it('takes a page that says everything itself as it is', () => {
    expect(readPage(documentOf(page), '/articles/salt/')?.data).toEqual(page)
  })

  it('finds nothing in a document that is no page of a library', () => {
    expect(readPage(new JSDOM('<p>Please log in').window.document, '/')).toBeNull()
  })
})
