// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { openSearch } from '../../../src/ingest/bundle/opensearch.ts'
import { parseXml } from './markup.ts'

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/'
const texts = (xml: string, name: string) =>
  [...parseXml(xml).getElementsByTagNameNS(NAMESPACE, name)].map((element) => element.textContent ?? '')

describe('openSearch', () => {
  it('leads what is typed to the search page, below the public address', () => {
    const urls = [
      ...parseXml(openSearch('Offprint', 'https://a.example/room')).getElementsByTagNameNS(NAMESPACE, 'Url'),
    ]
    expect(urls.map((url) => [url.getAttribute('type'), url.getAttribute('template')])).toEqual([
      ['text/html', 'https://a.example/room/search/?q={searchTerms}'],
      ['application/opensearchdescription+xml', 'https://a.example/room/opensearch.xml'],
    ])
  })

  it.each([
    'Offprint',
    'The reading room of a family with a very long name indeed, & its <friends>',
    '書庫'.repeat(40),
  ])('keeps the names of %s within what the format allows', (name) => {
    const xml = openSearch(name, 'https://a.example/')
    const [short = ''] = texts(xml, 'ShortName')
    const [long = ''] = texts(xml, 'LongName')
    expect([...short].length).toBeGreaterThan(0)
    expect([...short].length).toBeLessThanOrEqual(16)
    expect([...long].length).toBeLessThanOrEqual(48)
    expect(name.startsWith(short) && name.startsWith(long)).toBe(true)
  })
})
