// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { atomFeed, jsonFeed } from '../../../src/ingest/bundle/feeds.ts'
import { feedLibraryOf } from './library-example.ts'
import { parseXml } from './markup.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

function texts(xml: string, name: string): (string | null)[] {
  return [...parseXml(xml).getElementsByTagNameNS(ATOM, name)].map((element) => element.textContent)
}

const three = feedLibraryOf([
  {
    id: 'new',
    title: 'Salt & <bread>',
    standfirst: 'What is on the table.',
    authors: ['Ada Example', 'Ben Sample'],
    section: 'Food',
    tags: ['salt'],
    published: '2025-03-19',
    canonical: 'https://paper.example/salt?a=1&b=2',
    html: '<p id="b-a">Bread &amp; salt.</p>',
  },
  { id: 'old', published: '2024', updated: '2025-04-01T08:00:00+02:00', lang: 'de' },
  { id: 'undated' },
])
const nowhere = { url: null, limit: 10 }
const somewhere = { url: 'https://read.example.org/room', limit: 10 }

describe('atomFeed', () => {
  it('carries the dated articles in the order of the library', () => {
    expect(texts(atomFeed(three, nowhere), 'title')).toEqual(['The back room', 'Salt & <bread>', 'old'])
  })

  it('is as new as its newest article, whatever the clock says', () => {
    expect(texts(atomFeed(three, nowhere), 'updated')[0]).toBe('2025-04-01T06:00:00Z')
  })

  it('is valid, and from before any article, without dated articles', () => {
    const xml = atomFeed(feedLibraryOf([{ id: 'undated' }]), nowhere)
    expect(texts(xml, 'entry')).toEqual([])
    expect(texts(xml, 'updated')).toEqual(['1970-01-01T00:00:00Z'])
  })

  it('holds an article’s whole body as escaped HTML, to be read from the article’s address', () => {
    const content = parseXml(atomFeed(three, somewhere)).getElementsByTagNameNS(ATOM, 'content')[0]
    expect(content?.textContent).toBe('<p id="b-a">Bread &amp; salt.</p>')
    expect(content?.getAttribute('xml:base')).toBe('https://read.example.org/room/articles/new/')
  })

  it.each([
    ['relative without a public address', nowhere, ['./', 'feed.xml', 'articles/new/']],
    [
      'absolute with one',
      somewhere,
      [
        'https://read.example.org/room/',
        'https://read.example.org/room/feed.xml',
        'https://read.example.org/room/articles/new/',
      ],
    ],
  ])('has links that are %s', (_name, options, expected) => {
    const links = [...parseXml(atomFeed(three, options)).getElementsByTagNameNS(ATOM, 'link')]
    expect(links.slice(0, 3).map((link) => link.getAttribute('href'))).toEqual(expected)
  })

  it('names the address an article first had, its authors and its topics', () => {
    const entry = parseXml(atomFeed(three, nowhere)).getElementsByTagNameNS(ATOM, 'entry')[0]
    expect(entry?.querySelector('link[rel=via]')?.getAttribute('href')).toBe('https://paper.example/salt?a=1&b=2')
    expect([...(entry?.querySelectorAll('author > name') ?? [])].map((name) => name.textContent)).toEqual([
      'Ada Example',
      'Ben Sample',
    ])
    expect([...(entry?.querySelectorAll('category') ?? [])].map((topic) => topic.getAttribute('term'))).toEqual([
      'Food',
      'salt',
    ])
  })

  it('keeps an article’s id when its slug, its title and the library’s address change', () => {
    const before = texts(atomFeed(feedLibraryOf([{ id: 'a', published: '2025' }]), nowhere), 'id')
    const moved = feedLibraryOf([{ id: 'a', slug: 'other', title: 'Other', published: '2025' }])
    expect(texts(atomFeed(moved, somewhere), 'id')).toEqual(before)
    expect(before[1]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(before[0]).not.toBe(before[1])
  })

  it('carries no more articles than it may', () => {
    expect(texts(atomFeed(three, { ...nowhere, limit: 1 }), 'entry')).toHaveLength(1)
  })

  it('stays well-formed, whatever an article holds', () => {
    const title = ']]> & \u0000 \u001b \ud800 <script>'
    const xml = atomFeed(feedLibraryOf([{ id: 'a', title, html: title, tags: ['"\''], published: '2025' }]), nowhere)
    expect(texts(xml, 'title')[1]).toBe(']]> & \ufffd \ufffd \ufffd <script>')
    expect(texts(xml, 'content')[0]).toBe(texts(xml, 'title')[1])
  })
})

describe('jsonFeed', () => {
  it('carries undated articles too', () => {
    const feed = JSON.parse(jsonFeed(three, nowhere))
    expect(feed.items.map((item: { title: string }) => item.title)).toEqual(['Salt & <bread>', 'old', 'undated'])
    expect(feed.items[2]).not.toHaveProperty('date_published')
  })

  it('says what JSON Feed 1.1 asks for', () => {
    const feed = JSON.parse(jsonFeed(three, somewhere))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The back room',
      home_page_url: 'https://read.example.org/room/',
      feed_url: 'https://read.example.org/room/feed.json',
    })
    expect(feed.items[0]).toMatchObject({
      url: 'https://read.example.org/room/articles/new/',
      external_url: 'https://paper.example/salt?a=1&b=2',
      summary: 'What is on the table.',
      content_html: '<p id="b-a">Bread &amp; salt.</p>',
      date_published: '2025-03-19T00:00:00Z',
      authors: [{ name: 'Ada Example' }, { name: 'Ben Sample' }],
      tags: ['Food', 'salt'],
      language: 'en',
    })
  })

  it('names no address of its own where none is known', () => {
    expect(JSON.parse(jsonFeed(three, nowhere))).not.toHaveProperty('feed_url')
  })

  it('knows an article by the same id as the Atom feed', () => {
    const { items } = JSON.parse(jsonFeed(three, nowhere))
    expect(items[0].id).toBe(texts(atomFeed(three, nowhere), 'id')[1])
  })
})
