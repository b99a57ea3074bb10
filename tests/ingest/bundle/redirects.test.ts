// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { redirectPages } from '../../../src/ingest/bundle/redirects.ts'
import { feedLibraryOf } from './library-example.ts'
import { parseHtml } from './markup.ts'

const { cards: articles } = feedLibraryOf([
  { id: 'a', slug: 'new-name', title: 'Tea & <milk>' },
  { id: 'b', slug: 'taken' },
])
const options = { url: null, script: 'void 0' }

function page(path: string, url: string | null = null) {
  const files = redirectPages({ articles, formerSlugs: { 'old-name': 'a' } }, { ...options, url })
  const text = files.find((file) => file.path === path)?.text ?? ''
  return { text, document: parseHtml(text) }
}

describe('redirectPages', () => {
  it.each([
    ['articles/old-name/index.html', '../new-name/', 'https://read.example/articles/new-name/'],
    [
      'articles/old-name/original/index.html',
      '../../new-name/original/',
      'https://read.example/articles/new-name/original/',
    ],
  ])('leads from %s to %s, with and without scripts', (path, href, canonical) => {
    const { text, document } = page(path)
    expect(document.querySelector('#new-address')?.getAttribute('href')).toBe(href)
    expect(text).toContain(`<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>`)
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(href)
    const published = page(path, 'https://read.example').document
    expect(published.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(canonical)
    expect(published.querySelector('#new-address')?.getAttribute('href')).toBe(href)
  })

  it('shows the title as text, whatever is in it', () => {
    expect(page('articles/old-name/index.html').document.querySelector('a')?.textContent).toBe('Tea & <milk>')
  })

  it('makes no page for a slug that an article bears now, nor for an article that is gone', () => {
    expect(redirectPages({ articles, formerSlugs: { taken: 'a', lost: 'gone' } }, options)).toEqual([])
  })
})
