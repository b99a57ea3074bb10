import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPackWriter } from '../../src/ingest/bundle/pack-writer.ts'
import { createPackKeeper, type WantedPart } from '../../src/offline/pack-keeper.ts'
import { memoryCaches } from './memory-caches.ts'

const root = 'https://read.example/reading/'
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

const ARTICLES = {
  'assets/app.js': 'app',
  'sections/drinks/index.html': 'drinks',
  'articles/ink/index.html': 'ink <img src="../../data/pictures/0a.png">',
  'articles/tea/index.html': 'tea <img src="../../data/pictures/0a.png">',
  'data/articles/ink-0a.json': 'ink',
  'data/articles/tea-0b.json': 'tea',
  'data/search-1/h0.bin': 'ink',
  'data/search-1/h1.bin': 'tea',
  'data/pictures/0a.png': 'cup',
  'offprint.json': 'root',
}

/** Articles by themselves are for programs: their pages carry them. */
const NEEDED = Object.keys(ARTICLES).filter((path) => !path.startsWith('data/articles/'))

/** What a host serves: pages by their folder, and the lists that the build writes. */
function served(files: Readonly<Record<string, string>>): Record<string, string> {
  const writer = createPackWriter()
  for (const [path, text] of Object.entries(files)) writer.note(path, text)
  const pages = Object.entries(files).map(([path, text]) => [path.replace(/index\.html$/, ''), text])
  return Object.fromEntries([...pages, ...[...writer.conclude()].map(({ path, text }) => [path, text])])
}

function fixture(room = 100) {
  const host = { files: served(ARTICLES), isUp: true }
  const fetched: string[] = []
  const caches = memoryCaches(room)
  const keeper = createPackKeeper({
    root,
    caches,
    cacheName: 'pack',
    hash: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('base64'),
    fetch: async (url) => {
      if (!host.isUp) throw new TypeError('Failed to fetch')
      const path = url.slice(root.length)
      if (!path.includes('pack')) fetched.push(path)
      const text = host.files[path]
      return text === undefined ? new Response('gone', { status: 404 }) : new Response(text)
    },
  })
  async function plan(parts: readonly WantedPart[]) {
    const pack = await keeper.pack()
    if (pack === null) throw new Error('There is no pack')
    return keeper.plan(pack, parts)
  }
  const keep = async (parts: readonly WantedPart[], signal = never) => keeper.keep(await plan(parts), signal, nothing)
  async function kept(): Promise<string[]> {
    const urls = (await (await caches.open('pack')).keys()).map(({ url }) => url.slice(root.length))
    return urls.filter((path) => !path.includes('pack')).sort()
  }
  return { host, keeper, fetched, plan, keep, kept, cache: () => caches.open('pack') }
}

const never = new AbortController().signal
const nothing = () => undefined
const part = (query: string, slugs: readonly string[] | null, withLists = true): WantedPart => ({
  query,
  name: query || 'All',
  slugs,
  withLists,
})
const ALL = part('', null)
const TEA = part('tea', ['tea'], false)
const INK = part('ink', ['ink'], false)

describe('the whole library', () => {
  it('is kept file by file, with counts on the way and a record of it', async () => {
    const { keeper, plan } = fixture()
    const planned = await plan([ALL])
    expect(planned.kept.files).toBe(0)
    const seen: number[] = []
    expect(await keeper.keep(planned, never, ({ bytes }) => seen.push(bytes))).toEqual({ kind: 'whole' })
    expect(seen.at(-1)).toBe(planned.whole.bytes)
    expect(await keeper.record()).toMatchObject({ state: 'whole', kept: planned.whole, parts: [{ articles: 2 }] })
    expect(await keeper.verify(nothing)).toEqual([])
    expect((await keeper.record())?.state).toBe('verified')
  })

  it('goes on where it was paused, and fetches nothing twice', async () => {
    const { keeper, keep, plan, fetched } = fixture()
    const pause = new AbortController()
    const end = await keeper.keep(await plan([ALL]), pause.signal, ({ files }) => files === 2 && pause.abort())
    expect(end).toEqual({ kind: 'paused' })
    expect((await keeper.record())?.state).toBe('partial')
    expect(await keep([ALL])).toEqual({ kind: 'whole' })
    expect(new Set(fetched).size).toBe(fetched.length)
    expect(fetched.at(-1)).toBe('offprint.json')
  })

  it('fetches of a changed library only what changed, and lets go of what is no longer named', async () => {
    const { host, keeper, keep, kept, plan, fetched } = fixture()
    await keep([ALL])
    const { 'articles/ink/index.html': _ink, 'data/articles/ink-0a.json': _data, ...rest } = ARTICLES
    host.files = served({ ...rest, 'assets/app.js': 'another app' })
    fetched.length = 0
    const planned = await plan([ALL])
    expect(planned.missing.map(({ path }) => path)).toEqual(['assets/app.js'])
    expect(await keeper.keep(planned, never, nothing)).toEqual({ kind: 'whole' })
    expect(fetched).toEqual(['assets/app.js'])
    expect(await kept()).not.toContain('articles/ink/')
  })

  it('leaves what was kept when there is no more room, and when the connection goes', async () => {
    const { keep, keeper, host, plan } = fixture(9)
    expect(await keep([ALL])).toEqual({ kind: 'full' })
    expect((await keeper.record())?.kept.files).toBeGreaterThan(0)
    const planned = await plan([ALL])
    host.isUp = false
    expect(await keeper.keep(planned, never, nothing)).toEqual({ kind: 'offline' })
  })

  it('stops when the site changes meanwhile', async () => {
    const { host, keeper, plan } = fixture()
    const planned = await plan([ALL])
    host.files = served({ ...ARTICLES, 'articles/tea/index.html': 'other tea' })
    expect(await keeper.keep(planned, never, nothing)).toEqual({ kind: 'changed' })
  })

  it('names what is damaged on the host, and keeps all the rest but what names it', async () => {
    const { host, keep, kept } = fixture()
    host.files['articles/tea/'] = 'spoilt'
    expect(await keep([ALL])).toEqual({ kind: 'damaged', paths: ['articles/tea/'] })
    expect(await kept()).toHaveLength(NEEDED.length - 2)
  })

  it('names what is no longer what it was, and mends it at the next keeping', async () => {
    const { keeper, keep, cache } = fixture()
    await keep([ALL])
    const headers = { 'x-offprint-sha256': sha256(ARTICLES['articles/tea/index.html']) }
    await (await cache()).put(`${root}articles/tea/`, new Response('spoilt', { headers }))
    expect(await keeper.verify(nothing)).toEqual(['articles/tea/'])
    expect((await keeper.record())?.state).toBe('partial')
    expect(await keep([ALL])).toEqual({ kind: 'whole' })
    expect(await keeper.verify(nothing)).toEqual([])
  })
})

describe('parts of the library', () => {
  it('bring their pages, their pictures and the app', async () => {
    const { keep, kept } = fixture()
    await keep([TEA])
    expect(await kept()).toEqual([
      'articles/tea/',
      'assets/app.js',
      'data/pictures/0a.png',
      'data/search-1/h1.bin',
      'offprint.json',
    ])
  })

  it('are kept together, and one that goes frees only what the other does not need, without a connection', async () => {
    const { host, keeper, keep, kept } = fixture()
    await keep([TEA, INK])
    host.isUp = false
    await keeper.remove('ink')
    expect(await kept()).toContain('data/pictures/0a.png')
    expect(await kept()).not.toContain('articles/ink/')
    expect(await keeper.record()).toMatchObject({ state: 'whole', parts: [{ query: 'tea' }] })
    await keeper.remove('tea')
    expect(await keeper.record()).toBeNull()
    expect(await kept()).toEqual([])
  })
})
