// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { opdsFeeds } from '../../../src/ingest/bundle/opds.ts'
import { opdsJsonFeeds } from '../../../src/ingest/bundle/opds-json.ts'
import { atomFaults, opdsCatalogFaults, opdsFeedFaults } from './feed-rules.ts'
import { feedLibraryOf } from './library-example.ts'
import { parseXml } from './markup.ts'

const library = feedLibraryOf([
  {
    id: 'new',
    title: 'Salt & <bread>',
    standfirst: 'On the table.',
    authors: ['Ada Example'],
    section: 'Food',
    tags: ['salt'],
    source: 'The Paper',
    published: '2025-03',
    lang: 'de',
  },
  { id: 'undated', dir: 'rtl' },
  { id: 'hostile', title: ']]> \u0000 \ud800 "', published: 'soon' },
])

const cases = [
  ['without a public address', null, ''],
  ['with one', 'https://a.example/room', 'https://a.example/room/'],
] as const

describe.each(cases)('the catalogues %s', (_name, url, prefix) => {
  const [xml = ''] = [...opdsFeeds(library, { url })].map(({ text }) => text)
  const json: { publications: { metadata: { title: string }; links: { href: string }[] }[] } = JSON.parse(
    [...opdsJsonFeeds(library, { url })].map(({ text }) => text).join(''),
  )

  it('are valid', () => {
    expect(atomFaults(parseXml(xml))).toEqual([])
    expect(opdsCatalogFaults(parseXml(xml))).toEqual([])
    expect(opdsFeedFaults(json)).toEqual([])
  })

  it('hold every article, dated or not, and lead to its page', () => {
    const hrefs = [...parseXml(xml).querySelectorAll('entry > link')].map((link) => link.getAttribute('href'))
    const paths = ['new', 'undated', 'hostile'].map((slug) => `${prefix}articles/${slug}/`)
    expect(hrefs).toEqual(paths)
    expect(json.publications.map(({ links }) => links[1]?.href)).toEqual(paths)
  })

  it('say what is known of an article', () => {
    const [entry] = parseXml(xml).querySelectorAll('entry')
    expect(entry?.querySelector('title')?.textContent).toBe('Salt & <bread>')
    expect(entry?.getElementsByTagName('dc:issued')[0]?.textContent).toBe('2025-03')
    expect(json.publications[0]?.metadata).toMatchObject({
      title: 'Salt & <bread>',
      author: ['Ada Example'],
      publisher: 'The Paper',
      published: '2025-03-01T00:00:00Z',
      subject: ['Food', 'salt'],
      language: 'de',
    })
  })
})

describe.each(cases)('the catalogues of a library of several pages %s', (_name, url, prefix) => {
  const large = feedLibraryOf(Array.from({ length: 5 }, (_, at) => ({ id: `a${at}` })))
  const xml = [...opdsFeeds(large, { url, size: 2 })]
  const json = [...opdsJsonFeeds(large, { url, size: 2 })]

  it('are valid, page by page', () => {
    expect(xml.map(({ path }) => path)).toEqual(['opds.xml', 'opds-2.xml', 'opds-3.xml'])
    expect(json.map(({ path }) => path)).toEqual(['opds.json', 'opds-2.json', 'opds-3.json'])
    for (const { text } of xml) {
      expect(atomFaults(parseXml(text))).toEqual([])
      expect(opdsCatalogFaults(parseXml(text))).toEqual([])
    }
    for (const { text } of json) expect(opdsFeedFaults(JSON.parse(text))).toEqual([])
  })

  it('lead from the first page through all articles, and back', () => {
    const linksOf = (text: string) =>
      new Map(
        [...parseXml(text).querySelectorAll('feed > link')].map((link) => [
          link.getAttribute('rel'),
          link.getAttribute('href'),
        ]),
      )
    const articles = xml.flatMap(({ text }) => [...parseXml(text).querySelectorAll('entry > link')])
    expect(articles.map((link) => link.getAttribute('href'))).toEqual(
      Array.from({ length: 5 }, (_, at) => `${prefix}articles/a${at}/`),
    )
    expect(linksOf(xml[0]?.text ?? '').get('next')).toBe(`${prefix}opds-2.xml`)
    expect(linksOf(xml[2]?.text ?? '').get('previous')).toBe(`${prefix}opds-2.xml`)
    expect(linksOf(xml[2]?.text ?? '').has('next')).toBe(false)
    const pages = json.map(({ text }): { metadata: object; links: { rel: string; href: string }[] } => JSON.parse(text))
    expect(pages[1]?.metadata).toMatchObject({ numberOfItems: 5, itemsPerPage: 2, currentPage: 2 })
    expect(pages[1]?.links.find(({ rel }) => rel === 'next')?.href).toBe(`${prefix}opds-3.json`)
  })
})
