import { describe, expect, it, vi } from 'vitest'
import { LibraryFormatError, ROOT_FILE } from '../../src/model/library-files.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { createEngine } from '../../src/search/engine.ts'
import { libraryInMemory } from './library-in-memory.ts'

const INDEX = 'data/search/root.bin'

function open() {
  const { read, readFile, inflate } = libraryInMemory([
    { id: 'truce', title: 'A truce', text: ['The war ended.'] },
    { id: 'war', title: 'A war', text: ['It began.', 'Nobody had seen the war come.'] },
    { id: 'sea', title: 'The sea', text: ['Blue.'] },
  ])
  return { read, readFile, inflate, engine: createEngine({ readFile, inflate }) }
}

describe('prepare', () => {
  it('reads what every search needs, and no search reads it again', async () => {
    const { read, engine } = open()
    await engine.prepare()
    expect(read).toEqual([ROOT_FILE, INDEX])
    expect(await engine.search(parseQuery('war'))).toMatchObject({ total: 2 })
    expect(read.filter((path) => path === INDEX || path === ROOT_FILE)).toHaveLength(2)
  })

  it('goes straight to an index that it is told of', async () => {
    const { read, engine } = open()
    await engine.prepare(INDEX)
    expect(await engine.search(parseQuery('war'))).toMatchObject({ total: 2 })
    expect(read).not.toContain(ROOT_FILE)
  })

  it('rejects where there is no such index, as the search does', async () => {
    const { engine } = open()
    await expect(engine.prepare('data/gone/root.bin')).rejects.toThrow('no file data/gone/root.bin')
    await expect(engine.search(parseQuery('war'))).rejects.toThrow('no file data/gone/root.bin')
  })
})

describe('a search for passages', () => {
  const files = (read: readonly string[], kind: string) =>
    read.filter((path) => path.startsWith(`data/search/${kind}`)).toSorted()

  it('reads of each hit one file, and that once', async () => {
    const { read, engine } = open()
    const { hits } = await engine.search(parseQuery('war'), { passages: true })
    expect(hits.map(({ passage }) => passage?.text)).toEqual(['Nobody had seen the war come.', 'The war ended.'])
    expect(files(read, 'h')).toHaveLength(2)
    expect(files(read, 'a')).toEqual([])
  })

  it('asks for its hits while the script that finds passages is still on its way', async () => {
    const { read, readFile, inflate } = open()
    let arrive = () => {}
    const arrival = new Promise<void>((done) => {
      arrive = done
    })
    vi.resetModules()
    vi.doMock('../../src/search/find-passage.ts', async (actual) => {
      await arrival
      return actual()
    })
    const { createEngine } = await import('../../src/search/engine.ts')
    const answer = createEngine({ readFile, inflate }).search(parseQuery('war'), { passages: true })
    await expect.poll(() => files(read, 'h')).toHaveLength(2)
    arrive()
    expect((await answer).hits).toHaveLength(2)
    vi.doUnmock('../../src/search/find-passage.ts')
  })

  it('reads no text for who does not ask', async () => {
    const { read, engine } = open()
    const { hits } = await engine.search(parseQuery('war'))
    expect(hits.map(({ passage }) => passage)).toEqual([undefined, undefined])
    expect(files(read, 'h')).toEqual([])
  })

  it('shows a hit whose text cannot be had without its passage, and asks for it again', async () => {
    const { readFile, inflate } = open()
    let isBroken = true
    const engine = createEngine({
      inflate,
      readFile: (path) =>
        isBroken && path.startsWith('data/search/h') ? Promise.reject(new Error('out of reach')) : readFile(path),
    })
    const query = parseQuery('war')
    const found = await engine.search(query, { passages: true })
    expect(found.hits.map(({ summary, passage }) => [summary.id, passage])).toEqual([
      ['war', null],
      ['truce', null],
    ])
    isBroken = false
    const { hits } = await engine.search(query, { passages: true })
    expect(hits[0]?.passage).toMatchObject({ text: 'Nobody had seen the war come.' })
  })

  it('rejects where a text is not what its format says', async () => {
    const { readFile, inflate } = open()
    const engine = createEngine({
      inflate,
      readFile: (path) => readFile(path.startsWith('data/search/h') ? INDEX : path),
    })
    await expect(engine.search(parseQuery('war'), { passages: true })).rejects.toThrow(LibraryFormatError)
  })
})
