// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { opdsFeed } from '../../../src/ingest/bundle/opds.ts'
import { opdsJson } from '../../../src/ingest/bundle/opds-json.ts'
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
  const xml = opdsFeed(library, { url })
  const json: { publications: { metadata: { title: string }; links: { href: string }[] }[] } = JSON.parse(
    opdsJson(library, { url }),
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
