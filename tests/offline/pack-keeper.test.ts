import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PACK_VERSION, type Pack } from '../../src/model/pack.ts'
import { createPackKeeper } from '../../src/offline/pack-keeper.ts'

const root = 'https://read.example/reading/'
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

function packOf(site: Readonly<Record<string, string>>): Pack {
  const files = Object.entries(site).map(([path, text]) => ({ path, bytes: text.length, sha256: sha256(text) }))
  return { version: PACK_VERSION, articles: 2, files }
}

/** As much of CacheStorage as a pack uses, in memory, with room for so many files. */
function memoryCaches(room: number) {
  const kept = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, entries)
    return {
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      match: async (asked: Request | string) => entries.get(typeof asked === 'string' ? asked : asked.url)?.clone(),
      put: async (url: string, response: Response) => {
        if (entries.size >= room) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(url, response)
      },
      delete: async (url: string) => entries.delete(url),
    }
  }
  const caches = {
    open,
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
  }
  return { caches: caches as unknown as CacheStorage, open } // the rest of CacheStorage is never asked for
}

function fixture(site: Record<string, string>, room = 100) {
  const { caches, open } = memoryCaches(room)
  const fetched: string[] = []
  const keeper = createPackKeeper({
    root,
    caches,
    cacheName: 'pack',
    hash: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('base64'),
    fetch: async (url) => {
      const path = url.slice(root.length)
      fetched.push(path)
      const text = site[path]
      return text === undefined ? new Response('gone', { status: 404 }) : new Response(text)
    },
  })
  return { keeper, fetched, cache: () => open('pack') }
}

const SITE = { 'data/a.json': 'a', 'articles/tea/': 'tea', 'articles/ink/': 'ink', 'offprint.json': 'root' }
const never = new AbortController().signal
const nothing = () => undefined

describe('createPackKeeper', () => {
  it('keeps every file and counts articles and bytes on the way', async () => {
    const { keeper } = fixture(SITE)
    const seen: number[] = []
    expect(await keeper.keep(packOf(SITE), never, ({ bytes }) => seen.push(bytes))).toBe('whole')
    expect(seen).toEqual([1, 4, 7, 11])
    expect((await keeper.status(packOf(SITE))).kept).toEqual({ files: 4, articles: 2, bytes: 11 })
  })

  it('goes on where it was paused, from what is in the cache', async () => {
    const { keeper, fetched } = fixture(SITE)
    const pause = new AbortController()
    expect(await keeper.keep(packOf(SITE), pause.signal, ({ files }) => files === 2 && pause.abort())).toBe('paused')
    expect((await keeper.status(packOf(SITE))).missing.map(({ path }) => path)).toEqual([
      'articles/ink/',
      'offprint.json',
    ])
    expect(await keeper.keep(packOf(SITE), never, nothing)).toBe('whole')
    expect(fetched).toEqual(Object.keys(SITE))
  })

  it('fetches of a changed library only what changed, and lets go of what is no longer named', async () => {
    const site: Record<string, string> = { ...SITE }
    const { keeper, fetched } = fixture(site)
    await keeper.keep(packOf(site), never, nothing)
    fetched.length = 0
    site['articles/tea/'] = 'more tea'
    delete site['articles/ink/']
    expect((await keeper.status(packOf(site))).outdated).toEqual([`${root}articles/ink/`])
    expect(await keeper.keep(packOf(site), never, nothing)).toBe('whole')
    expect(fetched).toEqual(['articles/tea/'])
    expect((await keeper.status(packOf(site))).outdated).toEqual([])
  })

  it('leaves what was kept when there is no more room', async () => {
    const { keeper } = fixture(SITE, 2)
    expect(await keeper.keep(packOf(SITE), never, nothing)).toBe('full')
    expect((await keeper.status(packOf(SITE))).kept.files).toBe(2)
  })

  it('does not keep what differs from the list', async () => {
    const { keeper } = fixture({ ...SITE, 'articles/tea/': 'another tea' })
    expect(await keeper.keep(packOf(SITE), never, nothing)).toBe('changed')
    expect((await keeper.status(packOf(SITE))).kept.files).toBe(1)
  })

  it('names what is no longer what it was, and mends it at the next keeping', async () => {
    const { keeper, cache } = fixture(SITE)
    const pack = packOf(SITE)
    await keeper.keep(pack, never, nothing)
    const headers = { 'x-offprint-sha256': sha256('tea') }
    await (await cache()).put(`${root}articles/tea/`, new Response('spoilt', { headers }))
    expect(await keeper.verify(pack)).toEqual(['articles/tea/'])
    expect(await keeper.keep(pack, never, nothing)).toBe('whole')
    expect(await keeper.verify(pack)).toEqual([])
  })

  it('has nothing when it is removed', async () => {
    const { keeper } = fixture(SITE)
    await keeper.keep(packOf(SITE), never, nothing)
    await keeper.remove()
    expect((await keeper.status(packOf(SITE))).kept.files).toBe(0)
  })
})
