import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../src/model/article.ts'
import { FACETS } from '../../src/model/facet.ts'
import { createPager, type Listing, type ListingRequest, listArticles, PAGE_SIZE } from '../../src/model/listing.ts'
import { filtersOf, toggleFilter } from '../../src/model/query/edit.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { type ArticleState, UNREAD } from '../../src/model/reading-state.ts'
import { summaryOf } from './summary-of.ts'

const articles = [
  summaryOf({
    id: 'a',
    title: 'Alpha war',
    section: 'World',
    authors: ['X', 'Y'],
    published: '2025-03-19',
    tags: ['T'],
    words: 100,
  }),
  summaryOf({ id: 'b', title: 'Beta', section: 'World Review', authors: ['Y'], published: '2025-03', words: 2000 }),
  summaryOf({
    id: 'c',
    title: 'Gamma',
    section: 'Arts',
    authors: ['X'],
    published: '2024',
    lang: 'de-AT',
    words: 9000,
  }),
  summaryOf({ id: 'd', title: 'Delta', section: 'arts', published: null, words: 3000 }),
]

function list(q: string, about: Partial<ListingRequest> = {}): Listing {
  return listArticles({
    articles,
    path: '/',
    view: '',
    label: null,
    q,
    page: 1,
    stateOf: () => UNREAD,
    textMatches: null,
    ...about,
  })
}

const ids = ({ summaries }: Listing) => summaries.map(({ id }) => id).join('')

describe('listArticles', () => {
  it.each([
    ['', 'abcd'],
    ['sort:published', 'cbad'],
    ['sort:title', 'abdc'],
    ['sort:-words', 'cdba'],
    ['section:"Arts"', 'cd'],
    ['section:"World"', 'a'],
    ['section:"World" section:"Arts" sort:title', 'adc'],
    ['author:"X" lang:en', 'a'],
    ['published:2025', 'ab'],
    ['published:undated', 'd'],
    ['-author:"X"', 'bd'],
    ['length:<5m', 'a'],
  ])('shows for %j the articles %s', (q, expected) => {
    expect(ids(list(q))).toBe(expected)
  })

  it('asks view and query together, and gives the query in its canonical form', () => {
    const listing = list('  is:unread   author:"Y"', {
      view: 'section:"World"',
      path: '/sections/world/',
      label: 'World',
    })
    expect(ids(listing)).toBe('a')
    expect(listing).toMatchObject({
      q: 'is:unread author:"Y"',
      path: '/sections/world/',
      label: 'World',
      view: 'section:"World"',
    })
  })

  it('orders by title and then by id where the order says nothing', () => {
    const same = ['b', 'a', 'c'].map((id) => summaryOf({ id, title: id === 'c' ? 'First' : 'Same' }))
    expect(ids(list('', { articles: same }))).toBe('cab')
  })

  it('shows what the searcher found, best first, unless another order is asked for', () => {
    const textMatches = new Set(['d', 'b', 'a'])
    expect(ids(list('war', { textMatches }))).toBe('dba')
    expect(ids(list('war sort:-published', { textMatches }))).toBe('abd')
    expect(ids(list('war author:"Y"', { textMatches }))).toBe('ba')
  })

  it('looks for words in titles and names until the searcher has answered', () => {
    expect(ids(list('war'))).toBe('a')
    expect(ids(list('"world review"'))).toBe('b')
  })

  it('orders by when an article was opened, never opened last', () => {
    const opened: Record<string, number> = { b: 5, c: 9 }
    const stateOf = (id: string): ArticleState => ({ ...UNREAD, readAt: opened[id] ?? null })
    expect(ids(list('sort:-opened', { stateOf }))).toBe('cbad')
  })

  it('counts every facet over what matches', () => {
    expect(list('').facets).toEqual({
      status: [{ value: 'unread', label: 'Unread', count: 4 }],
      section: [
        { value: 'Arts', label: 'Arts', count: 2 },
        { value: 'World', label: 'World', count: 1 },
        { value: 'World Review', label: 'World Review', count: 1 },
      ],
      author: [
        { value: 'X', label: 'X', count: 2 },
        { value: 'Y', label: 'Y', count: 2 },
      ],
      tag: [{ value: 'T', label: 'T', count: 1 }],
      date: [
        { value: '2025', label: '2025', count: 2 },
        { value: '2025-03', label: 'March 2025', count: 2 },
        { value: '2024', label: '2024', count: 1 },
        { value: 'undated', label: 'Undated', count: 1 },
      ],
      lang: [
        { value: 'en', label: 'English', count: 3 },
        { value: 'de', label: 'German', count: 1 },
      ],
      length: [
        { value: '<5m', label: 'Under 5 minutes', count: 1 },
        { value: '5m..10m', label: '5 to 10 minutes', count: 1 },
        { value: '11m..20m', label: '11 to 20 minutes', count: 1 },
        { value: '>20m', label: 'Over 20 minutes', count: 1 },
      ],
    })
  })

  it('offers a facet’s other values beside the chosen one, and narrows every other facet', () => {
    const { facets } = list('section:"Arts"')
    expect(facets.section?.map(({ value, count }) => [value, count])).toEqual([
      ['Arts', 2],
      ['World', 1],
      ['World Review', 1],
    ])
    expect(facets.author).toEqual([{ value: 'X', label: 'X', count: 1 }])
  })

  it('counts reading statuses as the reader has them', () => {
    const stateOf = (id: string): ArticleState => ({ ...UNREAD, status: id === 'a' ? 'finished' : 'unread' })
    expect(list('is:finished', { stateOf }).facets.status).toEqual([
      { value: 'unread', label: 'Unread', count: 3 },
      { value: 'finished', label: 'Finished', count: 1 },
    ])
  })

  it('promises with each count what a click then shows', () => {
    const anyArticle = fc
      .record({
        section: fc.constantFrom(null, 'World', 'World Review', 'world'),
        authors: fc.uniqueArray(fc.constantFrom('X', 'Y', 'É'), { maxLength: 2 }),
        tags: fc.uniqueArray(fc.constantFrom('t', 'T', 'u v'), { maxLength: 3 }),
        published: fc.constantFrom(null, '2024', '2025', '2025-03', '2025-03-19', '2025-03-19T23:00:00+09:00'),
        lang: fc.constantFrom('en', 'en-GB', 'de'),
        words: fc.integer({ min: 0, max: 8000 }),
      })
      .map((about): Partial<ArticleSummary> => about)
    const query = fc.constantFrom(
      '',
      'is:unread author:"X" author:"É"',
      'published:2025 -tag:"t"',
      'length:<5m lang:en',
    )
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 12 }), query, (abouts, q) => {
        const own = abouts.map((about, index) => summaryOf({ ...about, id: `a${index}` }))
        const { facets } = list(q, { articles: own })
        const chosen = filtersOf(parseQuery(q)).map(
          ({ field }) => ({ is: 'status', published: 'date' })[field] ?? field,
        )
        for (const facet of FACETS.filter((name) => !chosen.includes(name))) {
          for (const { value, count } of facets[facet] ?? []) {
            expect(list(toggleFilter(q, facet, value), { articles: own }).total).toBe(count)
          }
        }
      }),
    )
  })

  it('cuts the list into pages and stays on the nearest where there is no such page', () => {
    const many = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => summaryOf({ id: `a${index}` }))
    expect(list('', { articles: many, page: 3 })).toMatchObject({ page: 3, pages: 3, total: 101 })
    expect(list('', { articles: many, page: 3 }).summaries).toHaveLength(1)
    expect(list('', { articles: many, page: 9 }).page).toBe(3)
    expect(list('', { articles: many, page: -1 }).page).toBe(1)
    expect(list('', { articles: many, page: Number.NaN }).page).toBe(1)
  })

  it('lists summaries and nothing besides', () => {
    const entry = { ...summaryOf(), files: { article: 'a.json', original: 'o.json' } }
    expect(list('', { articles: [entry] }).summaries).toEqual([summaryOf()])
  })

  it('is one empty page for an empty library', () => {
    expect(list('', { articles: [] })).toMatchObject({ total: 0, page: 1, pages: 1, summaries: [], facets: {} })
  })

  it('passes on what was not understood', () => {
    expect(list('foo:bar').notices).toEqual([expect.stringContaining('foo')])
  })
})

describe('createPager', () => {
  it('gives every page as it stands alone', () => {
    const many = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => summaryOf({ id: `a${index}`, words: index }))
    const request = {
      articles: many,
      path: '/',
      view: '',
      label: null,
      q: 'sort:-words',
      stateOf: () => UNREAD,
      textMatches: null,
    }
    const pageOf = createPager(request)
    for (const page of [1, 2, 3, 4]) expect(pageOf(page)).toEqual(listArticles({ ...request, page }))
  })
})

describe('copies in a list', () => {
  const copies = { best: 'b', count: 3 }
  const saved = [
    summaryOf({ id: 'a', title: 'A', source: 'One', published: '2025', copies }),
    summaryOf({ id: 'b', title: 'A', source: 'Two', published: '2024', copies }),
    summaryOf({ id: 'c', title: 'A', source: 'Two', published: '2023', copies }),
    summaryOf({ id: 'd', title: 'D', source: 'One', published: '2022' }),
  ]

  it.each([
    ['the best stands for all', '', 'bd', 4],
    ['where it is not among them, the first does', 'source:"One"', 'ad', 2],
    ['the order asked for holds', 'sort:published', 'db', 4],
  ])('are one row: %s; the total counts each', (_name, q, rows, total) => {
    const listing = list(q, { articles: saved })
    expect([ids(listing), listing.total]).toEqual([rows, total])
  })

  it('do not leave a page empty', () => {
    const many = Array.from({ length: PAGE_SIZE + 5 }, (_, at) =>
      summaryOf({ id: `i${at}`, published: '2025', copies: { best: 'i0', count: PAGE_SIZE + 5 } }),
    )
    expect(list('', { articles: many })).toMatchObject({ pages: 1, total: PAGE_SIZE + 5, summaries: [{ id: 'i0' }] })
  })
})
