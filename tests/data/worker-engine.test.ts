import { describe, expect, it } from 'vitest'
import { LibraryFileError } from '../../src/data/library.ts'
import type { SearchReply, SearchRequest } from '../../src/data/search-protocol.ts'
import { serveEngine } from '../../src/data/serve-engine.ts'
import { createWorkerEngine, type SearchWorker } from '../../src/data/worker-engine.ts'
import { LibraryFormatError } from '../../src/model/library-files.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { createEngine } from '../../src/search/engine.ts'
import type { Engine } from '../../src/search/port.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { inflate, libraryInMemory } from '../search/library-in-memory.ts'

const library = [{ id: 'a', slug: 'alpha', title: 'Alpha', text: ['The war ended.'] }]

/** A worker in this thread: everything that crosses is cloned, as it is between threads. */
function workerInThread(open: (root: string) => Engine) {
  const target = new EventTarget()
  const state = { terminated: false }
  const serve = serveEngine(open, (reply: SearchReply) =>
    target.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) })),
  )
  const worker: SearchWorker = {
    postMessage: (request: SearchRequest) => void serve(structuredClone(request)),
    addEventListener: target.addEventListener.bind(target),
    terminate: () => {
      state.terminated = true
    },
  }
  return {
    worker,
    state,
    fail: (message: string) => target.dispatchEvent(Object.assign(new Event('error'), { message })),
  }
}

function start(open: (root: string) => Engine = () => createEngine(libraryInMemory(library))) {
  const workers: ReturnType<typeof workerInThread>[] = []
  const engine = createWorkerEngine(() => {
    const started = workerInThread(open)
    workers.push(started)
    return started.worker
  }, 'https://example.org/reading/')
  return { searcher: createSearcher(engine), engine, workers }
}

describe('createWorkerEngine', () => {
  it('answers as the searcher in the worker does', async () => {
    const { searcher, engine } = start()
    const direct = createSearcher(createEngine(libraryInMemory(library)))
    const options = { limit: 3, passages: true }
    expect(await searcher.search('war', options)).toEqual(await direct.search('war', options))
    const asked = { path: '/', view: '', label: null, q: 'war', page: 1 }
    expect(await searcher.list(asked)).toEqual(await direct.list(asked))
    expect(await searcher.values(asked, 'lang')).toEqual([{ value: 'en', label: 'English', count: 1 }])
    expect(await engine.summaries(['none', 'a'])).toMatchObject([{ id: 'a', slug: 'alpha' }])
    expect(await engine.nearest('/articles/alhpa/', 5)).toEqual([{ slug: 'alpha', title: 'Alpha' }])
  })

  it('starts one worker, at the first search, for the library it was told of', async () => {
    const roots: string[] = []
    const { searcher, workers } = start((root) => {
      roots.push(root)
      return createEngine(libraryInMemory(library))
    })
    expect(workers).toHaveLength(0)
    await Promise.all([searcher.search('war'), searcher.search('peace')])
    expect(workers).toHaveLength(1)
    expect(roots).toEqual(['https://example.org/reading/'])
  })

  it('gives each question its own answer, in whatever order they come', async () => {
    const release: (() => void)[] = []
    const slow = createEngine(libraryInMemory(library))
    const { searcher } = start(() => ({
      ...slow,
      search: (query) => new Promise((resolve) => release.unshift(() => resolve(slow.search(query)))),
    }))
    const answers = Promise.all(['war', 'none'].map((query) => searcher.search(query)))
    for (const go of release) go()
    expect((await answers).map(({ query, total }) => [query, total])).toEqual([
      ['war', 1],
      ['none', 0],
    ])
  })

  it('carries errors over, by name and message', async () => {
    const { searcher } = start(() =>
      createEngine({ inflate, readFile: () => Promise.reject(new RangeError('no such file')) }),
    )
    await expect(searcher.search('war')).rejects.toMatchObject({ name: 'RangeError', message: 'no such file' })
  })

  it('rejects what waits for a worker that breaks, and starts another for the next', async () => {
    const never = () => new Promise<never>(() => {})
    const broken: Engine = {
      prepare: never,
      search: never,
      list: never,
      values: never,
      summaries: never,
      nearest: never,
    }
    let count = 0
    const { searcher, workers } = start(() => {
      count += 1
      return count === 1 ? broken : createEngine(libraryInMemory(library))
    })
    const waiting = searcher.search('war')
    workers[0]?.fail('script not found')
    await expect(waiting).rejects.toThrow('Search stopped working: script not found')
    expect(workers[0]?.state.terminated).toBe(true)
    expect(await searcher.search('war')).toMatchObject({ total: 1 })
  })
})

describe('restart', () => {
  it('has another worker answer the next question', async () => {
    const { searcher, engine, workers } = start()
    engine.restart()
    expect(workers).toHaveLength(0)
    await searcher.search('war')
    engine.restart()
    await searcher.search('war')
    expect(workers.map(({ state }) => state.terminated)).toEqual([true, false])
  })
})

describe('serveEngine', () => {
  const ask: SearchRequest = { kind: 'call', id: 1, call: { method: 'search', args: [parseQuery('war')] } }

  it.each([
    ['gone', new LibraryFileError('data/search/root.bin', 404), 2],
    ['none of its format', new LibraryFormatError('data/search/root.bin is damaged'), 2],
    ['out of reach', new LibraryFileError('data/search/root.bin', 0), 1],
  ])('begins anew only where that may help: after a file that is %s', async (_, error, expected) => {
    let opened = 0
    let isBroken = true
    const whole = libraryInMemory(library)
    const readFile = (path: string) => (isBroken ? Promise.reject(error) : whole.readFile(path))
    const replies: SearchReply[] = []
    const serve = serveEngine(
      () => {
        opened += 1
        return createEngine({ inflate, readFile })
      },
      (reply) => replies.push(reply),
    )
    await serve({ kind: 'open', root: '/' })
    await serve(ask)
    isBroken = false
    await serve(ask)
    expect(opened).toBe(expected)
    expect(replies).toMatchObject([{ error: { message: error.message } }, { value: { total: 1 } }])
  })

  it('finds by itself an index that is not where the page said, as after a deploy', async () => {
    const whole = libraryInMemory(library)
    const readFile = (path: string) =>
      whole.files.has(path) ? whole.readFile(path) : Promise.reject(new LibraryFileError(path, 404))
    const replies: SearchReply[] = []
    const serve = serveEngine(
      () => createEngine({ inflate, readFile }),
      (reply) => replies.push(reply),
    )
    await serve({ kind: 'open', root: '/' })
    await serve({ kind: 'call', id: 1, call: { method: 'prepare', args: ['data/search-former/root.bin'] } })
    await serve(ask)
    expect(replies).toMatchObject([{ error: { name: 'LibraryFileError' } }, { value: { total: 1 } }])
  })

  it('rejects a question that comes before any library', async () => {
    const replies: SearchReply[] = []
    const serve = serveEngine(
      () => createEngine(libraryInMemory(library)),
      (reply) => replies.push(reply),
    )
    await serve({ kind: 'call', id: 7, call: { method: 'search', args: [parseQuery('war')] } })
    expect(replies).toEqual([{ id: 7, error: { name: 'Error', message: 'No library is open' } }])
  })
})
