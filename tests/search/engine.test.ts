import { describe, expect, it } from 'vitest'
import { ROOT_FILE } from '../../src/model/manifest.ts'
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

describe('a search that passages follow', () => {
  const texts = (read: readonly string[]) => read.filter((path) => path.startsWith('data/articles/')).toSorted()

  it('reads the texts of its hits ahead, and each once', async () => {
    const { read, engine } = open()
    const query = parseQuery('war')
    const { hits } = await engine.search(query, { passages: true })
    const passages = await Promise.all(hits.map(({ summary }) => engine.passage(query, summary.id)))
    expect(passages.map((passage) => passage?.text)).toEqual(['Nobody had seen the war come.', 'The war ended.'])
    expect(texts(read)).toEqual(['data/articles/truce.json', 'data/articles/war.json'])
  })

  it('reads none for who does not ask', async () => {
    const { read, engine } = open()
    await engine.search(parseQuery('war'))
    expect(texts(read)).toEqual([])
  })

  it('does not fail with a text that cannot be had, which is asked for again', async () => {
    const { readFile, inflate } = open()
    let isBroken = true
    const engine = createEngine({
      inflate,
      readFile: (path) =>
        isBroken && path.startsWith('data/articles/') ? Promise.reject(new Error('out of reach')) : readFile(path),
    })
    const query = parseQuery('war')
    expect((await engine.search(query, { passages: true })).hits).toHaveLength(2)
    await expect(engine.passage(query, 'war')).rejects.toThrow('out of reach')
    isBroken = false
    expect(await engine.passage(query, 'war')).toMatchObject({ text: 'Nobody had seen the war come.' })
  })
})
