import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../src/catalogue/columns.ts'
import { nearestByPath } from '../../src/catalogue/nearest.ts'
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts'
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts'
import type { ArticleSummary } from '../../src/model/article.ts'
import { LibraryFormatError } from '../../src/model/library-files.ts'
import { summaryOf } from '../model/summary-of.ts'
import { indexTools, inflate } from '../search/library-in-memory.ts'
import { summaries } from './arbitrary-summaries.ts'
import { columnsOf } from './columns-of.ts'

function open(library: readonly ArticleSummary[]) {
  const files = new Map(writeCatalogue(library, indexTools).files)
  const read: string[] = []
  const readFile = async (path: string) => {
    read.push(path)
    const file = files.get(path.replace('data/catalogue/', ''))
    if (!file) throw new Error(`no file ${path}`)
    return file
  }
  const root = 'data/catalogue/root.json'
  return {
    files,
    read,
    catalogue: openCatalogue(root, readFile, inflate),
    nearest: (path: string) => nearestByPath(path, 5, { root, readFile, inflate }),
  }
}

const WORDS = ['bank', 'trade', 'war', 'peace', 'ministers', 'reading', 'history', 'price', 'of', 'the', 'oil', 'paris']

/** Articles with slugs of six words, as many as are asked for and no two alike. */
function manyArticles(count: number): ArticleSummary[] {
  return Array.from({ length: count }, (_, at) => {
    const words = [at, at * 7, at * 13, at * 29, at * 31].map((one) => WORDS[Math.floor(one / 3) % WORDS.length])
    const slug = `${words.join('-')}-${at}`
    return summaryOf({ id: `id${at}`, slug, title: slug.replaceAll('-', ' ') })
  })
}

const large = open(manyArticles(9000))

/** Without what is made of it when it is asked for. */
function dataOf(columns: Columns): unknown {
  return JSON.parse(JSON.stringify({ ...columns, copies: [...columns.copies] }))
}

describe('a catalogue', () => {
  it('is read as the columns that it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(summaries, async (library) => {
        expect(dataOf(await open(library).catalogue.columns())).toEqual(dataOf(columnsOf(library)))
      }),
    )
  })

  it('is the same bytes for the same articles', () => {
    const [a, b] = [manyArticles(300), manyArticles(300)].map((library) => writeCatalogue(library, indexTools))
    expect(a?.name).toBe(b?.name)
    expect([...(a?.files ?? [])]).toEqual([...(b?.files ?? [])])
  })

  it('finds articles by their ids, and leaves out those it does not have', async () => {
    const docs = await large.catalogue.docs(['id0', 'id8999', 'none', '__proto__', 'id77'])
    expect([...docs]).toEqual([
      ['id0', 0],
      ['id8999', 8999],
      ['id77', 77],
    ])
  })

  it('finds many articles by their ids in few files, and again without reading', async () => {
    const { catalogue, read } = open(manyArticles(9000))
    const wanted = Array.from({ length: 600 }, (_, at) => `id${at * 16}`) // the last are of no article
    const docs = await catalogue.docs(wanted)
    expect([...docs]).toEqual(wanted.slice(0, 563).map((id, at) => [id, at * 16]))
    expect(read).toHaveLength(3) // the root and all ids
    expect([...(await catalogue.docs(wanted))]).toEqual([...docs])
    expect(read).toHaveLength(3)
  })

  it('ranks titles, equal ones alike', async () => {
    const { catalogue } = open(['b', 'A', 'Á', 'c'].map((title, at) => summaryOf({ id: `a${at}`, title })))
    expect([...(await catalogue.titles()).ranks]).toEqual([1, 0, 0, 2])
  })

  it('has only small files where one article is looked for, and a root that does not grow', () => {
    const small = open(manyArticles(10))
    for (const [path, { length }] of large.files) if (/^[ise]/.test(path)) expect(length).toBeLessThan(8192)
    expect((large.files.get('root.json')?.length ?? 0) - (small.files.get('root.json')?.length ?? 0)).toBeLessThan(20)
  })

  it('reads a file once, and one that could not be had again', async () => {
    const { catalogue, files, read } = open(manyArticles(3))
    const columns = files.get('c0.bin') ?? new Uint8Array()
    files.delete('c0.bin')
    await expect(catalogue.columns()).rejects.toThrow('no file data/catalogue/c0.bin')
    files.set('c0.bin', columns)
    await Promise.all([catalogue.columns(), catalogue.columns()])
    expect(read.filter((path) => path.endsWith('c0.bin'))).toHaveLength(2)
  })

  it.each([
    ['another version', 'root.json', '{"version":9}'],
    ['columns without words', 'c0.bin', '{"section":{"names":[],"counts":[],"codes":[]}}'],
    ['codes that are none', 'c0.bin', '{"section":{"names":[],"counts":["1"],"codes":[]}}'],
  ])('is refused with %s', async (_name, path, text) => {
    const { catalogue, files } = open(manyArticles(3))
    const bytes = new TextEncoder().encode(text)
    files.set(path, path === 'root.json' ? bytes : indexTools.deflate(bytes))
    await expect(catalogue.columns()).rejects.toThrow(LibraryFormatError)
  })
})

describe('nearestByPath', () => {
  it('finds each of nine thousand articles by an address with a letter wrong, in a few small files', async () => {
    const { nearest, read, files } = large
    await fc.assert(
      fc.asyncProperty(fc.nat(8999), fc.nat(), async (at, place) => {
        const { slug } = manyArticles(at + 1)[at] ?? summaryOf()
        const wrong = place % slug.length
        read.length = 0
        const found = await nearest(`/articles/${slug.slice(0, wrong)}x${slug.slice(wrong + 1)}/`)
        // Hundreds of slugs differ in their number alone: of those it is among the nearest.
        expect(found.length).toBeGreaterThan(0)
        expect(found[0]?.slug.slice(0, 8) === slug.slice(0, 8) || found[0]?.slug.slice(-8) === slug.slice(-8)).toBe(
          true,
        )
        const bytes = read.map((path) => files.get(path.replace('data/catalogue/', ''))?.length ?? 0)
        expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(48_000)
      }),
      { numRuns: 30 },
    )
  })

  it('offers what begins or ends as the address does', async () => {
    const slugs = ['how-reading-works', 'a-day-in-paris', 'tea-and-milk']
    const { nearest } = open(slugs.map((slug) => summaryOf({ slug, title: slug })))
    expect((await nearest('/articles/hwo-reading-works/')).map(({ slug }) => slug)).toEqual(['how-reading-works'])
    expect((await nearest('/articles/a-day-in-prais')).map(({ slug }) => slug)).toEqual(['a-day-in-paris'])
    expect(await nearest('/wp-login.php')).toEqual([])
    expect(await nearest('/')).toEqual([])
  })

  it('offers nothing in an empty library', async () => {
    expect(await open([]).nearest('/articles/x/')).toEqual([])
  })
})
