// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { sitemaps } from '../../../src/ingest/bundle/sitemap.ts'
import { parseXml } from './markup.ts'

function locations(xml: string): (string | null)[] {
  return [...parseXml(xml).querySelectorAll('loc')].map((loc) => loc.textContent)
}

const pages = ['/', '/articles/a&b/', '/articles/c/'].map((path) => ({ path, modified: null }))

describe('sitemaps', () => {
  it('lists every page with its full address in one file', () => {
    const files = sitemaps(pages, 'https://a.example')
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml'])
    expect(locations(files[0]?.text ?? '')).toEqual([
      'https://a.example/',
      'https://a.example/articles/a&b/',
      'https://a.example/articles/c/',
    ])
  })

  it('says when a page last changed where that is known', () => {
    const [file] = sitemaps([{ path: '/', modified: '2025-03' }, ...pages], 'https://a.example')
    expect(file?.text.match(/<lastmod>.*?<\/lastmod>/g)).toEqual(['<lastmod>2025-03</lastmod>'])
  })

  it('splits above the most a file may hold, under an index', () => {
    const [index, ...parts] = sitemaps(pages, 'https://a.example/room', 2)
    expect(locations(index?.text ?? '')).toEqual([
      'https://a.example/room/sitemap-1.xml',
      'https://a.example/room/sitemap-2.xml',
    ])
    expect(parts.map(({ path, text }) => [path, locations(text).length])).toEqual([
      ['sitemap-1.xml', 2],
      ['sitemap-2.xml', 1],
    ])
  })

  it('splits at 50,000', () => {
    const many = Array.from({ length: 50_001 }, (_page, index) => ({ path: `/${index}/`, modified: null }))
    expect(sitemaps(many, 'https://a.example').map(({ path }) => path)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ])
  })
})
