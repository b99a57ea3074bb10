import { describe, expect, it } from 'vitest'
import { LibraryFormatError } from '../../src/model/library-files.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { createEngine } from '../../src/search/engine.ts'
import type { SearchOptions } from '../../src/search/port.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { makeHighlight } from '../components/fixtures.ts'
import { indexTools, libraryInMemory } from './library-in-memory.ts'

const library = [
  {
    id: 'truce',
    title: 'Leaders agree to a partial ceasefire',
    authors: ['Mary Ilyushina'],
    section: 'World',
    published: '2025-03-19',
    text: [
      'The president agreed to halt strikes on energy plants.',
      'Moscow’s exchange rose & fell.',
      'Strikes may go on.',
    ],
  },
  {
    id: 'grid',
    title: 'A winter without power',
    section: 'World',
    published: '2024-12-01',
    standfirst: 'How a city kept its lights on',
    text: ['Energy is scarce.', 'Plants stood still; strikes had hit the grid. The ceasefire never came.'],
    kinds: ['paragraph', 'table'] as const,
  },
  { id: 'cafe', title: 'Über Kaffee', lang: 'de', section: 'Arts', text: ['Ein Café in Kraków, eine Straße weiter.'] },
  { id: 'asia', title: '停戦交渉', lang: 'ja', text: ['大統領は停戦交渉について話した。'] },
]

function open(articles: Parameters<typeof libraryInMemory>[0] = library) {
  const { read, readFile, files, inflate } = libraryInMemory(articles)
  const searcher = createSearcher(createEngine({ readFile, inflate }))
  const found = async (query: string, options?: SearchOptions) =>
    (await searcher.search(query, options)).hits.map(({ summary }) => summary.id)
  return { searcher, found, read, files }
}

describe('search', () => {
  it.each([
    ['ceasefire', ['truce', 'grid']],
    ['ILYUSHINA', ['truce']],
    ['lights', ['grid']],
    ['cafe krakow strasse', ['cafe']],
    ['moscow', ['truce']],
    ['cease', ['truce', 'grid']],
    ['cease* winter', ['grid', 'truce']],
    ['ceasfire', ['truce', 'grid']],
    ['ceaesfire', ['truce', 'grid']],
    ['Ilyushyna', ['truce']],
    ['停戦', ['asia']],
    ['zebra', []],
    ['zzz*', []],
  ])('finds for %j the articles %j', async (query, expected) => {
    expect(await open().found(query)).toEqual(expected)
  })

  it.each([
    ['"halt strikes"', ['truce']],
    ['"strikes halt"', []],
    ['"ENERGY plants"', ['truce']],
    ['"partial ceasefire"', ['truce']],
    ['"on energy plants moscow"', []],
    ['halt near/5 energy', ['truce']],
    ['energy near/5 halt', ['truce']],
    ['halt near/2 energy', []],
    ['ceasefire -winter', ['truce']],
    ['ceasefire -text:winter', ['truce', 'grid']],
    ['energy AND grid', ['grid']],
    ['kaffee OR lights', ['grid', 'cafe']],
    ['text:ceasefire', ['grid']],
    ['text:"the ceasefire never"', ['grid']],
    ['ceasefire section:"World" published:2024', ['grid']],
    ['has:table', ['grid']],
    ['section:"Arts"', ['cafe']],
    ['section:"World" sort:published', ['grid', 'truce']],
    ['ceasefire sort:-published', ['truce', 'grid']],
    ['', ['truce', 'grid', 'cafe', 'asia']],
  ])('answers %j with %j', async (query, expected) => {
    const found = await open().found(query)
    expect([...found].sort()).toEqual([...expected].sort())
    if (query.includes('sort:')) expect(found).toEqual(expected)
  })

  it('takes what is asked against to the letter', async () => {
    const articles = [
      { id: 'w', title: 'War', text: ['war'] },
      { id: 'x', title: 'Warm', text: ['warm'] },
    ]
    expect(await open(articles).found('wa* -war')).toEqual(['x'])
  })

  it('takes no figure for a word that begins with “has”', async () => {
    const articles = [
      { id: 'word', title: 'Haste', text: ['Nothing else'] },
      { id: 'figure', title: 'Other', text: ['A map'], kinds: ['figure' as const] },
    ]
    expect(await open(articles).found('has')).toEqual(['word'])
  })

  it('ranks a title above a body, and the word itself above its like', async () => {
    const articles = [
      { id: 'body', title: 'Other', text: ['A word on markets and more.'] },
      { id: 'like', title: 'Marketing', text: ['Nothing else here at all.'] },
      { id: 'title', title: 'Market', text: ['Nothing else here at all.'] },
    ]
    expect(await open(articles).found('market')).toEqual(['title', 'like', 'body'])
  })

  it('counts who has some of the words and who has all, and never caps a total', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `a${index}`,
      text: [index % 3 === 0 ? 'storm and flood' : 'storm'],
    }))
    const answer = await open(many).searcher.search('storm flood', { limit: 5 })
    expect(answer).toMatchObject({ total: 60, totalAll: 20, query: 'storm flood' })
    expect(answer.hits).toHaveLength(5)
  })

  it('gives the asked-for page of hits', async () => {
    const all = await open().found('energy ceasefire')
    expect(await open().found('energy ceasefire', { offset: 1, limit: 1 })).toEqual(all.slice(1, 2))
  })

  it('knows what the reader has done', async () => {
    const states = { truce: { ...UNREAD, saved: true, status: 'finished' as const } }
    expect(await open().found('ceasefire is:finished', { states })).toEqual(['truce'])
    expect(await open().found('ceasefire is:unread', { states })).toEqual(['grid'])
    expect(await open().found('is:saved', { states })).toEqual(['truce'])
  })

  it('suggests the nearest words for those that occur nowhere', async () => {
    const { searcher } = open()
    expect((await searcher.search('presidnet ceasefire section:"World"')).suggestion).toBe(
      'president ceasefire section:"World"',
    )
    expect((await searcher.search('president zebra')).suggestion).toBeNull()
  })

  it.each([
    ['note:war', ['grid']],
    ['note:war ceasefire', ['grid']],
    ['ceasefire -has:highlight', ['truce']],
    ['"partial ceasefire" OR note:war', ['truce', 'grid']],
  ])('finds %j by what the reader wrote, which the engine never sees', async (query, expected) => {
    const highlights = new Map([['grid', [makeHighlight({ article: 'grid', note: 'On war' })]]])
    const { searcher } = open()
    const answer = await searcher.search(query, { highlights })
    expect(answer.hits.map(({ summary }) => summary.id)).toEqual(expected)
  })

  it('suggests a query with what was asked of the reader’s notes as it was typed', async () => {
    const answer = await open().searcher.search('presidnet note:war')
    expect(answer.suggestion).toBe('president note:war')
  })

  it('reads no words for filters and no article for words', async () => {
    const { found, read } = open()
    await found('section:"World"')
    const before = ['root.bin', 'a0.bin'].map((name) => `data/search/${name}`)
    expect(read.filter((path) => path.startsWith('data/search/'))).toEqual(before)
    await found('ceasefire energy')
    expect(read.filter((path) => /search|articles/.test(path))).toEqual([...before, 'data/search/t0.bin'])
  })

  it('remarks on what was typed, not on its canonical text', async () => {
    const { searcher } = open()
    expect((await searcher.search('foo:energy')).notices).toHaveLength(1)
    expect((await searcher.search('foo energy')).notices).toHaveLength(0)
    expect((await searcher.search('foo:energy')).notices).toHaveLength(1)
  })

  it('reads again what could not be had before', async () => {
    const { searcher, files } = open()
    const index = files.get('data/search/root.bin') ?? new Uint8Array()
    files.delete('data/search/root.bin')
    await expect(searcher.search('ceasefire')).rejects.toThrow('no file data/search/root.bin')
    files.set('data/search/root.bin', index)
    await expect(searcher.search('ceasefire')).resolves.toMatchObject({ total: 2 })
  })

  it('asks for no list of articles where words answer', async () => {
    const { found, read } = open()
    await found('ceasefire -winter "energy plants"')
    expect(read.filter((path) => path.startsWith('data/catalogue/'))).toEqual([])
  })

  it.each([
    ['another version', '{"version":1,"articles":4}'],
    ['no shards', '{"version":2,"articles":4,"languages":[],"whole":0,"digest":""}'],
    ['no JSON', 'words'],
  ])('refuses an index with %s', async (_name, text) => {
    const { searcher, files } = open()
    files.set('data/search/root.bin', indexTools.deflate(new TextEncoder().encode(text)))
    await expect(searcher.search('ceasefire')).rejects.toThrow(LibraryFormatError)
  })

  it('says why a hit ranks where it does', async () => {
    const { searcher } = open()
    const { hits } = await searcher.search('ceasefires strike', { explain: true })
    expect(hits[0]).toMatchObject({
      summary: { id: 'truce' },
      reasons: expect.arrayContaining([
        { word: 'ceasefires', stem: 'ceasefir', named: true, score: expect.any(Number) },
        { word: 'strike', stem: 'strike', named: false, score: expect.any(Number) },
      ]),
    })
  })
})

describe('passage', () => {
  const marked = (passage: { text: string; marks: readonly (readonly [number, number])[] } | null) =>
    passage?.marks.map(([start, end]) => passage.text.slice(start, end))

  async function passageOf(query: string, article: string) {
    const { hits } = await open().searcher.search(query, { passages: true })
    return hits.find(({ summary }) => summary.id === article)?.passage ?? null
  }

  it('is the block with most of the words, with every one of them marked', async () => {
    const passage = await passageOf('strikes energy president', 'truce')
    expect(marked(passage)).toEqual(['president', 'strikes', 'energy'])
    expect(passage?.locator).toMatchObject({
      article: 'truce',
      start: { block: 'p1', offset: 4 },
      end: { block: 'p1', offset: 46 },
      quote: {
        exact: 'president agreed to halt strikes on energy',
        prefix: 'The ',
        suffix: ' plants.\n\nMoscow’s exchange rose',
      },
      fraction: expect.closeTo(1 / 17, 1),
    })
  })

  it.each([
    ['ceasfire', 'grid', ['ceasefire']],
    ['strik', 'truce', ['strikes']],
    ['"never came" -halt', 'grid', ['never came']],
    ['hit near/2 grid', 'grid', ['hit', 'grid']],
    ['krakow', 'cafe', ['Kraków']],
    ['exchange fell', 'truce', ['exchange', 'fell']],
  ])('for %j in %s marks %j', async (query, article, expected) => {
    expect(marked(await passageOf(query, article))).toEqual(expected)
  })

  it.each([
    ['ilyushina', 'truce'],
    ['section:"World"', 'truce'],
    ['', 'truce'],
  ])('is null for %j in %s', async (query, article) => {
    expect(await passageOf(query, article)).toBeNull()
  })
})
