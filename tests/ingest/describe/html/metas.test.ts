import { describe, expect, it } from 'vitest'
import { META, readMetas } from '../../../../src/ingest/describe/html/metas.ts'
import { page } from './page.ts'

const stated = (field: keyof typeof META, head: string): string[] => readMetas(page(head)).stated(META[field])

describe('readMetas', () => {
  it.each<[keyof typeof META, string, string]>([
    ['title', 'og:title', 'Ferries'],
    ['title', 'DCTERMS.title', 'Ferries'],
    ['title', 'citation_title', 'Ferries'],
    ['authors', 'article:author', 'Ann Lee'],
    ['catalogued', 'dc:creator', 'Lee, Ann'],
    ['catalogued', 'citation_author', 'Lee, Ann'],
    ['authors', 'parsely-author', 'Ann Lee'],
    ['authors', 'cXenseParse:author', 'Ann Lee'],
    ['published', 'article:published_time', '2024-05-06'],
    ['published', 'DC.date.issued', '2024-05-06'],
    ['published', 'parsely-pub-date', '2024-05-06'],
    ['published', 'cXenseParse:recs:publishtime', '2024-05-06'],
    ['published', 'publish_date', '2024-05-06'],
    ['updated', 'article:modified_time', '2024-05-06'],
    ['updated', 'og:updated_time', '2024-05-06'],
  ])('finds the %s in %s', (field, name, value) => {
    expect(stated(field, `<meta name="${name}" content="${value}">`)).toEqual([value])
    expect(stated(field, `<meta property="${name}" content="${value}">`)).toEqual([value])
  })

  it.each<[keyof typeof META, string]>([
    ['published', 'article:publisher'],
    ['published', 'article:modified_time'],
    ['updated', 'article:published_time'],
    ['authors', 'authorization'],
  ])('finds no %s in %s', (field, name) => {
    expect(stated(field, `<meta name="${name}" content="x">`)).toEqual([])
  })

  it('puts the more trusted name first, wherever it stands', () => {
    expect(stated('title', '<meta name="title" content="B"><meta property="og:title" content="A">')).toEqual(['A', 'B'])
  })

  it('reads HTML that was escaped once too often', () => {
    expect(stated('title', '<meta property="og:title" content="Ferries &amp;#8211; again">')).toEqual([
      'Ferries – again',
    ])
  })
})
