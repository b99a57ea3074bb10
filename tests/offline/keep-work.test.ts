import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPackWriter } from '../../src/ingest/bundle/pack-writer.ts'
import { type ChooseParts, createKeepWork } from '../../src/offline/keep-work.ts'
import { createPackKeeper, type WantedPart } from '../../src/offline/pack-keeper.ts'
import { memoryCaches } from './memory-caches.ts'
import { memoryTabs } from './memory-tabs.ts'

const root = 'https://read.example/reading/'

const FILES = {
  'assets/app.js': 'app',
  'articles/ink/index.html': 'ink',
  'articles/tea/index.html': 'tea',
  'articles/jam/index.html': 'jam',
  'data/articles/ink-0a.json': 'ink',
  'data/articles/tea-0b.json': 'tea',
  'data/articles/jam-0c.json': 'jam',
  'data/search-1/h0.bin': 'ink',
  'data/search-1/h1.bin': 'tea',
  'data/search-1/h2.bin': 'jam',
  'offprint.json': 'root',
}

/** A browser with several tabs of one library, and the host that serves it. */
function browser() {
  const writer = createPackWriter()
  for (const [path, text] of Object.entries(FILES)) writer.note(path, text)
  const host = new Map(Object.entries(FILES).map(([path, text]) => [path.replace(/index\.html$/, ''), text]))
  for (const { path, text } of writer.conclude()) host.set(path, text)
  const caches = memoryCaches(100)
  const fetched: string[] = []
  const shared = memoryTabs()
  /** Answers wait for it: what is asked for meanwhile is on its way. */
  let gate = Promise.resolve()

  function open({ isAlone = false } = {}) {
    const { tabs, close } = shared.open()
    const keeper = createPackKeeper({
      root,
      caches,
      cacheName: 'pack',
      hash: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('base64'),
      fetch: async (url, { signal }) => {
        const path = url.slice(root.length)
        if (!path.includes('pack')) {
          fetched.push(path)
          await gate
        }
        signal?.throwIfAborted()
        return new Response(host.get(path))
      },
    })
    return { work: createKeepWork({ keeper, name: 'pack', tabs: isAlone ? null : tabs }), close }
  }

  function holdAnswers(): () => void {
    let release = (): void => undefined
    gate = new Promise<void>((resolve) => {
      release = resolve
    })
    return () => release()
  }
  return { open, fetched, host, holdAnswers }
}

const part = (slug: string): WantedPart => ({ query: slug, name: slug, slugs: [slug], withLists: false })
const also =
  (slug: string): ChooseParts =>
  async (kept) => [...kept.filter(({ query }) => query !== slug), part(slug)]

describe('the keeping of parts', () => {
  it('says how far it is, what came of it, and what is kept', async () => {
    const { work } = browser().open()
    await work.open()
    expect(work.get()).toMatchObject({ isKnown: true, record: null, job: null, pack: { articles: 3 } })
    const jobs: string[] = []
    work.subscribe(() => jobs.push(work.get().job?.kind ?? 'none'))
    await work.keep(also('tea'))
    expect([...new Set(jobs)]).toEqual(['none', 'keeping', 'verifying'])
    expect(work.get()).toMatchObject({ job: null, news: { kind: 'verified', broken: [] } })
    expect(work.get().record).toMatchObject({ state: 'verified', parts: [{ query: 'tea', articles: 1 }] })
  })

  it('is paused, and goes on with what stood', async () => {
    const { open, fetched, holdAnswers } = browser()
    const { work } = open()
    const answer = holdAnswers()
    const keeping = work.keep(also('tea'))
    await expect.poll(() => fetched.length).toBeGreaterThan(0)
    work.pause()
    answer()
    await keeping
    expect(work.get()).toMatchObject({ job: null, news: { kind: 'ended', end: { kind: 'paused' } } })
    expect(work.get().record).toMatchObject({ state: 'partial', parts: [{ query: 'tea' }] })
    fetched.length = 0
    await work.keep(also('tea'))
    expect(work.get().record?.state).toBe('verified')
    expect(new Set(fetched).size).toBe(fetched.length)
  })

  it('says why it did not come about', async () => {
    const { open, host } = browser()
    const { work } = open()
    await work.open()
    host.clear()
    await work.keep(async () => Promise.reject(new Error('no index')))
    expect(work.get().news).toMatchObject({ kind: 'failed', cause: { message: 'no index' } })
    await work.keep(also('tea'))
    expect(work.get().news?.kind).toBe('failed')
  })

  it('begins once, however often it is pressed', async () => {
    const { open, fetched } = browser()
    const { work } = open()
    await Promise.all([work.keep(also('tea')), work.keep(also('tea')), work.verify()])
    expect(new Set(fetched).size).toBe(fetched.length)
  })

  it('works in a browser where tabs share nothing', async () => {
    const { work } = browser().open({ isAlone: true })
    await work.keep(also('tea'))
    expect(work.get().record?.state).toBe('verified')
    await work.remove('tea', 'Tea')
    expect(work.get()).toMatchObject({ record: null, news: { kind: 'removed', name: 'Tea' } })
  })
})

describe('two tabs', () => {
  it('keep two parts at once: each file is fetched once, and both parts are whole', async () => {
    const { open, fetched } = browser()
    const [one, two] = [open().work, open().work]
    await Promise.all([one.open(), two.open()])
    await Promise.all([one.keep(also('tea')), two.keep(also('ink'))])
    expect(new Set(fetched).size).toBe(fetched.length)
    const { record } = two.get()
    expect(record).toMatchObject({ state: 'verified', kept: { articles: 2 }, whole: { articles: 2 } })
    expect(record?.parts.map(({ query }) => query)).toEqual(['tea', 'ink'])
    await expect.poll(() => one.get()).toMatchObject({ record, job: null })
  })

  it('keep the same part at once, and fetch it once', async () => {
    const { open, fetched } = browser()
    const [one, two] = [open().work, open().work]
    await Promise.all([one.keep(also('tea')), two.keep(also('tea'))])
    expect(new Set(fetched).size).toBe(fetched.length)
    expect(two.get().record).toMatchObject({ state: 'verified', kept: { articles: 1 } })
  })

  it('show how far one of them is, in a tab that is opened meanwhile too', async () => {
    const { open, holdAnswers } = browser()
    const [one, two] = [open().work, open().work]
    const answer = holdAnswers()
    const keeping = one.keep(also('tea'))
    await expect.poll(() => two.get().job).toMatchObject({ kind: 'keeping', whole: { articles: 1 } })
    const three = open().work
    await three.open()
    await expect.poll(() => three.get().job).toEqual(one.get().job)
    answer()
    await keeping
    for (const tab of [two, three])
      await expect
        .poll(() => tab.get())
        .toMatchObject({ job: null, record: { state: 'verified', kept: { articles: 1 } } })
  })

  it('pause each other', async () => {
    const { open, holdAnswers } = browser()
    const [one, two] = [open().work, open().work]
    const answer = holdAnswers()
    const keeping = one.keep(also('tea'))
    await expect.poll(() => two.get().job).not.toBeNull()
    two.pause()
    // The wish is on its way as the answers are, and was sent before them.
    queueMicrotask(answer)
    await keeping
    expect(one.get().news).toEqual({ kind: 'ended', end: { kind: 'paused' } })
    await expect.poll(() => two.get()).toMatchObject({ job: null, record: { state: 'partial' } })
  })

  it('know when the one that was at work is closed, and go on with what stood', async () => {
    const { open, holdAnswers, fetched } = browser()
    const [one, two] = [open(), open().work]
    holdAnswers()
    void one.work.keep(also('tea'))
    await expect.poll(() => two.get().job).not.toBeNull()
    one.close()
    await expect
      .poll(() => two.get())
      .toMatchObject({ job: null, record: { state: 'partial', parts: [{ query: 'tea' }] } })
    fetched.length = 0
    holdAnswers()()
    await two.keep(also('tea'))
    expect(two.get().record?.state).toBe('verified')
    expect(new Set(fetched).size).toBe(fetched.length)
  })

  it('wait for each other before one lets go of a part', async () => {
    const { open } = browser()
    const [one, two] = [open().work, open().work]
    await one.keep(also('tea'))
    await Promise.all([one.keep(also('ink')), two.remove('tea', 'Tea')])
    await expect.poll(() => two.get().record).toMatchObject({ parts: [{ query: 'ink' }], kept: { articles: 1 } })
  })
})
