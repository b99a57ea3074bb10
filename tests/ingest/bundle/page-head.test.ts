// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageHead } from '../../../src/ingest/bundle/page-head.ts'
import { PAPER } from '../../../src/ingest/bundle/paper.ts'
import type { ArticleHead } from '../../../src/model/article.ts'
import { LIBRARY_VERSION, type OriginalFile } from '../../../src/model/library-files.ts'
import { headOf } from './library-example.ts'
import { parseHtml } from './markup.ts'

const root = { library: 'lib1', name: 'The back room', count: 1, build: 'b1' }

const NAME = { name: 'The back room' }
const nowhere = { ...NAME, url: null }
const somewhere = { ...NAME, url: 'https://read.example.org/room' }

const full = headOf({
  id: 'a',
  slug: 'salt',
  title: 'Salt & <bread>',
  standfirst: 'What is "on" the table.',
  authors: ['Ada Example', 'Ben Sample'],
  section: 'Food',
  tags: ['salt', 'bread'],
  source: 'The Paper',
  published: '2025-03-19',
  updated: '2025-04-01T08:00:00+02:00',
  canonical: 'https://paper.example/salt?a=1&b=2',
  lang: 'en-GB',
})

function headFor(article: ArticleHead, options = somewhere as { name: string; url: string | null }): Document {
  const lines = pageHead(
    {
      path: `/articles/${article.slug}/`,
      root: '../../',
      page: { root, article: { head: article, next: null } },
      rendered: { title: `${article.title} · The back room`, description: article.standfirst },
    },
    options,
  )
  return parseHtml(`<!doctype html><head>${lines.join('\n')}</head>`)
}

function contents(page: Document, key: 'name' | 'property', value: string): (string | null)[] {
  return [...page.querySelectorAll(`meta[${key}="${value}"]`)].map((meta) => meta.getAttribute('content'))
}

function jsonLd(page: Document): unknown {
  return JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null')
}

describe('the head of an article’s page', () => {
  it.each<['name' | 'property', string, string[]]>([
    ['name', 'description', ['What is "on" the table.']],
    ['name', 'citation_title', ['Salt & <bread>']],
    ['name', 'citation_author', ['Ada Example', 'Ben Sample']],
    ['name', 'citation_publication_date', ['2025-03-19']],
    ['name', 'citation_public_url', ['https://paper.example/salt?a=1&b=2']],
    ['name', 'citation_language', ['en-GB']],
    ['name', 'citation_keywords', ['salt', 'bread']],
    ['name', 'dc.source', ['The Paper']],
    ['name', 'z:itemType', ['newspaperArticle']],
    ['name', 'citation_journal_title', []],
    ['name', 'twitter:card', ['summary']],
    ['property', 'og:type', ['article']],
    ['property', 'og:title', ['Salt & <bread>']],
    ['property', 'og:site_name', ['The back room']],
    ['property', 'og:description', ['What is "on" the table.']],
    ['property', 'og:url', ['https://read.example.org/room/articles/salt/']],
    ['property', 'og:image', ['https://read.example.org/room/icons/offprint-512.png']],
    ['property', 'article:published_time', ['2025-03-19']],
    ['property', 'article:modified_time', ['2025-04-01T08:00:00+02:00']],
    ['property', 'article:section', ['Food']],
    ['property', 'article:author', ['Ada Example', 'Ben Sample']],
    ['property', 'article:tag', ['salt', 'bread']],
  ])('says in %s %s: %j', (key, value, expected) => {
    expect(contents(headFor(full), key, value)).toEqual(expected)
  })

  it('describes the article in the words of schema.org, without its body', () => {
    expect(jsonLd(headFor(full))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Salt & <bread>',
      description: 'What is "on" the table.',
      author: [
        { '@type': 'Person', name: 'Ada Example' },
        { '@type': 'Person', name: 'Ben Sample' },
      ],
      publisher: { '@type': 'Organization', name: 'The Paper' },
      articleSection: 'Food',
      keywords: ['salt', 'bread'],
      datePublished: '2025-03-19',
      dateModified: '2025-04-01T08:00:00+02:00',
      inLanguage: 'en-GB',
      wordCount: 1,
      url: 'https://read.example.org/room/articles/salt/',
      isBasedOn: 'https://paper.example/salt?a=1&b=2',
    })
  })

  it('makes nothing up for an article of which little is known', () => {
    const page = headFor(headOf({ id: 'bare' }), nowhere)
    expect(contents(page, 'name', 'citation_author')).toEqual([])
    expect(contents(page, 'property', 'article:published_time')).toEqual([])
    expect(contents(page, 'name', 'z:itemType')).toEqual(['webpage'])
    expect(Object.keys(jsonLd(page) as object).sort()).toEqual(
      ['@context', '@type', 'headline', 'inLanguage', 'wordCount'].sort(),
    ) // what the function under test has written
  })

  it('names no address where none is known', () => {
    const page = headFor(full, nowhere)
    expect(page.querySelector('link[rel=canonical], link[rel=search]')).toBeNull()
    expect(contents(page, 'property', 'og:url')).toEqual([])
    expect(page.head.innerHTML).not.toContain('read.example.org')
  })

  it('holds whatever an article says, without ending an element early', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</script><script>alert(1)</script><!--')),
        (text) => {
          const title = text.replaceAll(/[\0\r]/g, '') // HTML itself cannot hold these two
          const page = headFor(headOf({ id: 'a', title, authors: [title], tags: [title] }))
          expect(page.querySelectorAll('script')).toHaveLength(1)
          expect(page.body.childNodes).toHaveLength(0)
          expect(jsonLd(page)).toMatchObject({ headline: title, author: [{ name: title }] })
          expect(contents(page, 'property', 'og:title')).toEqual([title])
        },
      ),
    )
  })
})

describe('the head of any page', () => {
  const list = (path: string) =>
    parseHtml(
      `<head>${pageHead(
        { path, root: './', page: { root }, rendered: { title: 'Search · The back room', description: null } },
        somewhere,
      ).join('\n')}</head>`,
    )

  it('leads to feeds, catalogues, search description, manifest and icons', () => {
    const links = [...list('/search/').querySelectorAll('link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['alternate', './feed.xml'],
      ['alternate', './feed.json'],
      ['alternate', './opds.xml'],
      ['alternate', './opds.json'],
      ['search', './opensearch.xml'],
      ['manifest', './manifest.webmanifest'],
      ['icon', './icons/offprint.svg'],
      ['apple-touch-icon', './icons/offprint-192.png'],
      ['canonical', 'https://read.example.org/room/search/'],
    ])
  })

  it('is a website’s, with the page’s title', () => {
    expect(contents(list('/search/'), 'property', 'og:type')).toEqual(['website'])
    expect(contents(list('/search/'), 'property', 'og:title')).toEqual(['Search · The back room'])
  })

  it('gives the browser’s bars the colour of the paper in each scheme', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8')
    expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark})`)
    expect(contents(list('/'), 'name', 'theme-color')).toEqual([PAPER.light, PAPER.dark])
  })

  it('leads from a seed’s original view to the article', () => {
    const file: OriginalFile = { version: LIBRARY_VERSION, id: 'a', seed: 'a.md', lines: [], leftOut: [], problems: [] }
    const lines = pageHead(
      {
        path: '/articles/salt/original/',
        root: '../../../',
        page: { root, original: { head: full, file } },
        rendered: { title: 'Original: Salt', description: null },
      },
      somewhere,
    )
    expect(lines).toContain('<link rel="canonical" href="https://read.example.org/room/articles/salt/">')
  })
})
