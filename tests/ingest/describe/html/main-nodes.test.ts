import { describe, expect, it } from 'vitest'
import { mainNodes } from '../../../../src/ingest/describe/html/main-nodes.ts'

const about = { address: 'https://example.org/ferries', titles: ['No ferry came | The Quay'] }
const own = { '@type': 'NewsArticle', headline: 'No ferry came' }
const other = { '@type': 'NewsArticle', headline: 'Trains are late again in the north' }

describe('mainNodes', () => {
  it.each([
    ['the one with the page’s title', [other, own], [own]],
    [
      'the one with the page’s address',
      [other, { ...other, url: 'http://www.example.org/ferries/' }],
      [{ ...other, url: 'http://www.example.org/ferries/' }],
    ],
    ['an article before the page', [{ '@type': 'WebPage' }, own], [own, { '@type': 'WebPage' }]],
    [
      'an article before the recipe in it',
      [{ '@type': 'Recipe', name: 'No ferry came' }, own],
      [own, { '@type': 'Recipe', name: 'No ferry came' }],
    ],
    ['the only one, whatever it is called', [other], [other]],
    ['nothing among others’', [other, { ...other, headline: 'Buses, however, run' }], []],
    ['nothing where nothing is an article', [{ '@type': 'Organization' }, { '@type': 'BreadcrumbList' }], []],
  ])('chooses %s', (_, nodes, chosen) => {
    expect(mainNodes(nodes, about)).toEqual(chosen)
  })
})
