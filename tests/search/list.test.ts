import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/model/facet.ts'
import { FACET_VALUES, type Listing, PAGE_SIZE } from '../../src/model/listing.ts'
import { filtersOf, toggleFilter } from '../../src/model/query/edit.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { createEngine } from '../../src/search/engine.ts'
import type { ListQuestion } from '../../src/search/port.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { filters } from '../catalogue/arbitrary-filters.ts'
import { states, summaries } from '../catalogue/arbitrary-summaries.ts'
import { summaryOf } from '../model/summary-of.ts'
import { libraryInMemory, type ShortArticle } from './library-in-memory.ts'
import { listPlainly } from './list-plainly.ts'

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

type About = Partial<ListQuestion> & { readonly library?: readonly ShortArticle[] }

async function list(q: string, { library = articles, ...about }: About = {}): Promise<Listing> {
  const searcher = createSearcher(createEngine(libraryInMemory(library)))
  return searcher.list({ path: '/', view: '', label: null, q, page: 1, ...about })
}

const ids = ({ summaries }: Listing) => summaries.map(({ id }) => id).join('')
const numbered = (count: number, about: ShortArticle = {}) =>
  Array.from({ length: count }, (_, at) => ({ ...about, id: `a${String(at).padStart(3, '0')}` }))

describe('a list', () => {
  it.each([
    ['', 'abcd'],
    ['sort:published', 'cbad'],
    ['sort:title', 'abdc'],
    ['sort:-title', 'cdba'],
    ['sort:-words', 'cdba'],
    ['section:"Arts"', 'cd'],
    ['section:"World"', 'a'],
    ['section:"World" section:"Arts" sort:title', 'adc'],
    ['author:"X" lang:en', 'a'],
    ['published:2025', 'ab'],
    ['published:undated', 'd'],
    ['-author:"X"', 'bd'],
    ['length:<5m', 'a'],
    ['title:alpha', 'a'],
  ])('shows for %j the articles %s', async (q, expected) => {
    expect(ids(await list(q))).toBe(expected)
  })

  it('asks view and query together, and gives the query in its canonical form', async () => {
    const view = { view: 'section:"World"', path: '/sections/world/', label: 'World' }
    const listing = await list('  is:unread   author:"Y"', view)
    expect(ids(listing)).toBe('a')
    expect(listing).toMatchObject({ ...view, q: 'is:unread author:"Y"' })
  })

  it('shows what the words find, best first, unless another order is asked for', async () => {
    const library = [
      { id: 'a', title: 'Alpha', authors: ['Y'], published: '2025-03-19', text: ['The war.', 'It went on and on.'] },
      { id: 'b', title: 'War and war', published: '2025-03', text: ['War.'] },
      { id: 'c', title: 'Peace', published: '2024', text: ['Peace.'] },
    ]
    expect(ids(await list('war', { library }))).toBe('ba')
    expect(ids(await list('war sort:-published', { library }))).toBe('ab')
    expect(ids(await list('war author:"Y"', { library }))).toBe('a')
  })

  it('orders by when an article was opened, never opened last', async () => {
    const states = { b: { ...UNREAD, readAt: 5 }, c: { ...UNREAD, readAt: 9 } }
    expect(ids(await list('sort:-opened', { states }))).toBe('cbad')
    expect(ids(await list('sort:opened', { states }))).toBe('bcad')
  })

  it('counts every facet over what matches', async () => {
    expect((await list('')).facets).toEqual({
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

  it('offers a facet’s other values beside the chosen one, and narrows every other facet', async () => {
    const { facets } = await list('section:"Arts"')
    expect(facets.section?.map(({ value, count }) => [value, count])).toEqual([
      ['Arts', 2],
      ['World', 1],
      ['World Review', 1],
    ])
    expect(facets.author).toEqual([{ value: 'X', label: 'X', count: 1 }])
  })

  it('names the commonest values of a facet, says how many more there are, and gives them all when asked', async () => {
    const library = [
      ...numbered(FACET_VALUES + 5).map((one) => ({ ...one, authors: [`Author ${one.id}`] })),
      { id: 'x', authors: ['Zoe'] },
      { id: 'y', authors: ['Zoe'] },
    ]
    const { facets, beyond } = await list('', { library })
    expect(facets.author).toHaveLength(FACET_VALUES)
    expect(facets.author?.[0]).toEqual({ value: 'Zoe', label: 'Zoe', count: 2 })
    expect(beyond).toEqual({ author: 6 })
    const searcher = createSearcher(createEngine(libraryInMemory(library)))
    const all = await searcher.values({ path: '/', view: '', label: null, q: '', page: 1 }, 'author')
    expect(all).toHaveLength(FACET_VALUES + 6)
    expect(all.slice(0, FACET_VALUES)).toEqual(facets.author)
  })

  it('names years before months where there is no room for all', async () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    const library = [2023, 2024, 2025].flatMap((year) =>
      months.map((month) => ({ id: `a${year}${month}`, published: `${year}-${month}` })),
    )
    const { facets, beyond } = await list('', { library })
    const named = facets.date?.map(({ value }) => value)
    expect(named).toEqual(expect.arrayContaining(['2023', '2024', '2025', '2025-12']))
    expect(named).not.toContain('2023-01')
    expect(beyond).toEqual({ date: 39 - FACET_VALUES })
  })

  it('answers as one would with all summaries at hand, whatever the library and the query', async () => {
    await fc.assert(
      fc.asyncProperty(summaries, states, filters, async (library, own, q) => {
        const { total, facets, summaries: rows } = await list(q, { library, states: own })
        expect({ total, facets, ids: rows.map(({ id }) => id) }).toEqual(listPlainly(library, q, own))
      }),
      { numRuns: 60 },
    )
  })

  it('promises with each count what a click then shows', async () => {
    const query = fc.constantFrom('', 'is:unread author:"war"', 'published:2025 -tag:"war"', 'length:<5m lang:en')
    await fc.assert(
      fc.asyncProperty(summaries, states, query, async (library, own, q) => {
        const { facets } = await list(q, { library, states: own })
        const chosen = filtersOf(parseQuery(q)).map(
          ({ field }) => ({ is: 'status', published: 'date' })[field] ?? field,
        )
        for (const facet of FACETS.filter((name) => !chosen.includes(name))) {
          for (const { value, count } of facets[facet] ?? []) {
            expect((await list(toggleFilter(q, facet, value), { library, states: own })).total).toBe(count)
          }
        }
      }),
      { numRuns: 5 },
    )
  })

  it('is cut into pages and stays on the nearest where there is no such page', async () => {
    const library = numbered(PAGE_SIZE * 2 + 1)
    expect(await list('', { library, page: 3 })).toMatchObject({ page: 3, pages: 3, total: 101 })
    expect((await list('', { library, page: 3 })).summaries).toHaveLength(1)
    expect((await list('', { library, page: 9 })).page).toBe(3)
    expect((await list('', { library, page: -1 })).page).toBe(1)
    expect((await list('', { library, page: Number.NaN })).page).toBe(1)
  })

  it('has summaries and nothing besides', async () => {
    expect((await list('', { library: [{}] })).summaries).toEqual([summaryOf()])
  })

  it('is one empty page for an empty library', async () => {
    expect(await list('', { library: [] })).toMatchObject({ total: 0, page: 1, pages: 1, summaries: [], facets: {} })
  })

  it('passes on what was not understood', async () => {
    expect((await list('foo:bar')).notices).toEqual([expect.stringContaining('foo')])
  })
})

describe('copies in a list', () => {
  const copies = { best: 'b', count: 3 }
  const library = [
    { id: 'a', title: 'A', source: 'One', published: '2025', copies },
    { id: 'b', title: 'A', source: 'Two', published: '2024', copies },
    { id: 'c', title: 'A', source: 'Two', published: '2023', copies },
    { id: 'd', title: 'D', source: 'One', published: '2022' },
  ]

  it.each([
    ['the best stands for all', '', 'bd', 4],
    ['where it is not among them, the first does', 'source:"One"', 'ad', 2],
    ['the order asked for holds', 'sort:published', 'db', 4],
  ])('are one row: %s; the total counts each', async (_name, q, rows, total) => {
    const listing = await list(q, { library })
    expect([ids(listing), listing.total]).toEqual([rows, total])
  })

  it('say how many they are', async () => {
    expect((await list('', { library })).summaries[0]?.copies).toEqual(copies)
  })

  it('do not leave a page empty', async () => {
    const many = numbered(PAGE_SIZE + 5, { published: '2025', copies: { best: 'a000', count: PAGE_SIZE + 5 } })
    expect(await list('', { library: many })).toMatchObject({
      pages: 1,
      total: PAGE_SIZE + 5,
      summaries: [{ id: 'a000' }],
    })
  })
})
