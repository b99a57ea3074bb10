import { strFromU8, unzipSync } from 'fflate'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { type EpubSource, toEpub } from '../../src/export/epub.ts'
import { headOf } from './head-example.ts'
import { markedPassage } from './marked-examples.ts'
import { parsed } from './parsed-xml.ts'

const treeOf = (html: string) => unified().use(rehypeParse, { fragment: true }).parse(html)

const bytesOf = (html: string, change: Partial<EpubSource> = {}) =>
  toEpub({
    head: headOf(),
    body: treeOf(html),
    highlights: [],
    pictures: new Map(),
    address: 'https://me.example/articles/a/',
    modified: '2026-11-24T10:20:30.456Z',
    ...change,
  })

function bookOf(...order: Parameters<typeof bytesOf>) {
  const files = unzipSync(bytesOf(...order))
  const page = (path: string) => parsed(strFromU8(files[path] ?? new Uint8Array()))
  return { files, page, article: () => page('EPUB/article.xhtml'), nav: () => page('EPUB/nav.xhtml') }
}

const inner = (html: string, change: Partial<EpubSource> = {}) => {
  const article = bookOf(html, change).article().querySelector('article')
  article?.querySelector('header')?.remove()
  return article?.innerHTML.replaceAll(/ xmlns(:epub)?="[^"]*"/g, '') ?? ''
}

describe('toEpub', () => {
  it('begins with the media type, stored as it is, which readers find at byte 38 (4.2.3)', () => {
    const bytes = bytesOf('<p>Text.</p>')
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype')
    expect(strFromU8(bytes.subarray(38, 58))).toBe('application/epub+zip')
    expect([...bytes.subarray(8, 10), ...bytes.subarray(28, 30)]).toEqual([0, 0, 0, 0])
  })

  it('is the same bytes for the same book', () => {
    expect(bytesOf('<p>Text.</p>')).toEqual(bytesOf('<p>Text.</p>'))
  })

  it('leads from the container to the package, and from there to each file that there is', () => {
    const pictures = new Map([['https://me.example/data/pictures/a.jpg', new Uint8Array([1, 2])]])
    const book = bookOf('<p><img src="https://me.example/data/pictures/a.jpg" alt="A"></p>', { pictures })
    const root = book.page('META-INF/container.xml').querySelector('rootfile')
    expect(root?.getAttribute('full-path')).toBe('EPUB/package.opf')
    const items = [...book.page('EPUB/package.opf').querySelectorAll('item')]
    const paths = items.map((item) => `EPUB/${item.getAttribute('href')}`)
    expect([...paths, 'mimetype', 'META-INF/container.xml', 'EPUB/package.opf'].toSorted()).toEqual(
      Object.keys(book.files).toSorted(),
    )
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    expect(items.filter((item) => item.getAttribute('properties') === 'nav')).toHaveLength(1)
    const ids = items.map((item) => item.id)
    for (const ref of book.page('EPUB/package.opf').querySelectorAll('itemref')) {
      expect(ids).toContain(ref.getAttribute('idref'))
    }
  })

  it('says what is known of the article', () => {
    const head = headOf({ lang: 'ar', dir: 'rtl', canonical: 'https://paper.example/a', tags: ['war'] })
    const metadata = bookOf('<p>Text.</p>', { head }).page('EPUB/package.opf')
    const all = (name: string) => [...metadata.getElementsByTagName(name)].map((element) => element.textContent)
    expect(all('dc:identifier')).toEqual(['urn:offprint:article:k3f9'])
    expect(metadata.documentElement.getAttribute('unique-identifier')).toBe('id')
    expect(all('dc:title')).toEqual(['Trump, Putin agree to partial ceasefire'])
    expect(all('dc:language')).toEqual(['ar'])
    expect(all('dc:creator')).toEqual(['Michael Birnbaum', 'Cat Zakrzewski', 'Mary Ilyushina'])
    expect(all('dc:publisher')).toEqual(['The Washington Post'])
    expect(all('dc:date')).toEqual(['2025-03-19'])
    expect(all('dc:source')).toEqual(['https://paper.example/a'])
    expect(all('dc:subject')).toEqual(['World Review', 'war'])
    expect(all('meta')).toEqual(['2026-11-24T10:20:30Z'])
    expect(metadata.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl')
  })

  it('has the outline in its navigation, each heading below its own', () => {
    const outline = [
      { block: 'a', level: 3, text: 'A' },
      { block: 'b', level: 2, text: 'B' },
      { block: 'c', level: 3, text: 'C' },
      { block: 'gone', level: 2, text: 'Gone' },
    ]
    const nav = bookOf('<h3 id="b-a">A</h3><h2 id="b-b">B</h2><h3 id="b-c">C</h3>', { head: headOf({ outline }) })
      .nav()
      .querySelector('nav')
    expect(nav?.getAttribute('epub:type')).toBe('toc')
    const links = [...(nav?.querySelectorAll('a') ?? [])]
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'article.xhtml',
      'article.xhtml#b-a',
      'article.xhtml#b-b',
      'article.xhtml#b-c',
    ])
    expect(nav?.querySelector('li li li')?.textContent).toBe('C')
  })

  it.each([
    ['void elements', '<p>a<br>b</p><hr>', '<p>a<br />b</p><hr />'],
    ['attributes without value', '<ol reversed><li>a</li></ol>', '<ol reversed="reversed"><li>a</li></ol>'],
    [
      'alignment',
      '<table><tbody><tr><td align="right">1</td></tr></tbody></table>',
      '<table><tbody><tr><td class="right">1</td></tr></tbody></table>',
    ],
    ['ids that come twice', '<p id="b-a">a</p><p id="b-a">b</p>', '<p id="b-a">a</p><p>b</p>'],
    [
      'links within',
      '<p id="b-a"><a href="#b-a">a</a> <a href="#gone">b</a></p>',
      '<p id="b-a"><a href="#b-a">a</a> b</p>',
    ],
    ['links that act', '<p><a href="javascript:x()">a</a></p>', '<p>a</p>'],
    ['pictures that are not there', '<figure><img src="x.jpg" alt="A cat"></figure>', '<figure>A cat</figure>'],
    [
      'pictures elsewhere',
      '<figure><p><a href="https://e.com/q.png" target="_blank">A quay<br><small lang="en">At e.com</small></a></p></figure>',
      '<figure><p><a href="https://e.com/q.png">A quay<br /><small lang="en" xml:lang="en">At e.com</small></a></p></figure>',
    ],
    ['dates for machines', '<p><time datetime="soon">soon</time></p>', '<p>soon</p>'],
  ])('writes %s as XHTML has them', (_name, html, xhtml) => {
    expect(inner(html)).toBe(xhtml)
  })

  it('leaves out a picture whose kind not every reader shows', () => {
    const pictures = new Map([['https://me.example/a.avif', new Uint8Array([1])]])
    expect(inner('<p><img src="https://me.example/a.avif" alt="A"></p>', { pictures })).toBe('<p>A</p>')
  })

  it('marks highlights in their colour and leads to their notes and back', () => {
    const highlights = [markedPassage(), markedPassage({ colour: 'blue', note: '' })]
    const html = '<p><mark data-mark="highlight-0">a</mark> <mark data-mark="highlight-1">b</mark></p>'
    const article = bookOf(html, { highlights }).article()
    expect([...article.querySelectorAll('mark')].map((mark) => mark.className)).toEqual(['green', 'blue'])
    const [ref, ...others] = article.querySelectorAll('[role=doc-noteref]')
    expect(others).toEqual([])
    const note = article.querySelector(ref?.getAttribute('href') ?? 'none')
    expect(note?.textContent).toBe('1Ask why.')
    expect(note?.querySelector('a')?.getAttribute('href')).toBe(`#${ref?.id}`)
  })

  it('puts no link into a link', () => {
    const html = '<p><a href="https://a.example/">x <mark data-mark="highlight-0">a</mark> y</a> z</p>'
    const article = bookOf(html, { highlights: [markedPassage()] }).article()
    expect(article.querySelector('a a')).toBeNull()
    expect(article.querySelector('article > p')?.textContent).toBe('x a y1 z')
  })

  it('quotes a highlight that has lost its place, with its note', () => {
    const article = bookOf('<p>Text.</p>', { highlights: [markedPassage({ versions: ['Or\nhow.'] })] }).article()
    const notes = article.querySelector('.notes')
    expect([...(notes?.children ?? [])].map((child) => child.textContent)).toEqual([
      'a ceasefire',
      'Ask why.',
      'Orhow.',
    ])
  })
})
