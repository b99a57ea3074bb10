import { describe, expect, it } from 'vitest'
import { findSource, hostLabel, namesHost } from '../../../../src/ingest/describe/html/source.ts'

const nothing = { stated: [], titles: [], headline: null, host: null }

describe('findSource', () => {
  it.each([
    ['a stated name', { ...nothing, stated: ['The Quay'] }, 'The Quay'],
    [
      'the name that the title confirms, not an agency',
      { ...nothing, stated: ['Harbour Press', 'The Quay'], titles: ['No ferry came - The Quay'] },
      'The Quay',
    ],
    [
      'the name that the host confirms, not an edition',
      { ...nothing, stated: ['U.K.', 'The Quay'], host: 'www.thequay.co.uk' },
      'The Quay',
    ],
    [
      'the tail of a title that the host confirms',
      { ...nothing, titles: ['No ferry came | News | The Quay'], host: 'quay.example' },
      'The Quay',
    ],
    [
      'what follows the headline in the title',
      { ...nothing, titles: ['No ferry came – The Quay'], headline: 'No ferry came' },
      'The Quay',
    ],
    [
      'the host in place of an address',
      { ...nothing, stated: ['https://quay.example'], host: 'www.quay.example' },
      'quay.example',
    ],
  ])('takes %s', (_, claims, source) => {
    expect(findSource(claims)).toBe(source)
  })

  it('knows nothing of a page that says nothing', () => {
    expect(findSource({ ...nothing, titles: ['Ferries - a history'] })).toBeNull()
  })
})

describe('namesHost', () => {
  it.each([
    ['The New York Times', 'www.nytimes.com', true],
    ['BBC News', 'news.bbc.co.uk', true],
    ['The Quay', 'thequay.org', true],
    ['CNN', 'edition.cnn.com', true],
    ['Harbour Press', 'thequay.org', false],
    ['', 'thequay.org', false],
  ])('holds of %j and %s: %s', (name, host, named) => {
    expect(namesHost(name, hostLabel(host))).toBe(named)
  })
})
