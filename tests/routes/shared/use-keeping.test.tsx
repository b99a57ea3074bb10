// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPackWriter } from '../../../src/ingest/bundle/pack-writer.ts'
import type { WantedPart } from '../../../src/offline/pack-keeper.ts'
import { useKeeping } from '../../../src/routes/shared/use-keeping.ts'
import { type Services, ServicesProvider } from '../../../src/services.tsx'
import { memoryCaches } from '../../offline/memory-caches.ts'

const ROOT = 'https://read.example/reading/'
const FILES = {
  'assets/app.js': 'app',
  'articles/tea/index.html': 'tea',
  'data/articles/tea-0b.json': 'tea',
  'offprint.json': 'root',
}
const TEA: WantedPart = { query: 'tea', name: 'Tea', slugs: ['tea'], withLists: false }

let host = new Map<string, string>()
/** Answers to articles wait for it. */
let gate = Promise.resolve()
let fetched: string[] = []

beforeEach(() => {
  const writer = createPackWriter()
  for (const [path, text] of Object.entries(FILES)) writer.note(path, text)
  host = new Map(Object.entries(FILES).map(([path, text]) => [path.replace(/index\.html$/, ''), text]))
  for (const { path, text } of writer.conclude()) host.set(path, text)
  gate = Promise.resolve()
  fetched = []
  vi.stubGlobal('caches', memoryCaches(100))
  vi.stubGlobal('crypto', {
    subtle: {
      digest: async (_name: string, bytes: ArrayBuffer) =>
        new Uint8Array(createHash('sha256').update(new Uint8Array(bytes)).digest()).buffer,
    },
  })
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(ROOT.length)
    if (path.startsWith('articles/')) {
      fetched.push(path)
      await gate
    }
    const text = host.get(path)
    return text === undefined ? new Response('gone', { status: 404 }) : new Response(text)
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The pages of one tab. */
function openTab() {
  // Of all services, keeping works with the library's root alone.
  const services = { library: { root: ROOT } } as unknown as Services
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ServicesProvider services={services}>{children}</ServicesProvider>
  )
  return async () => {
    const page = renderHook(useKeeping, { wrapper })
    await waitFor(() => expect(page.result.current).not.toBeNull())
    await waitFor(() => expect(page.result.current?.pack).not.toBeNull())
    return { now: () => page.result.current, leave: page.unmount }
  }
}

describe('useKeeping', () => {
  it('knows what is kept, how the site is, and says what came of an act', async () => {
    const { now } = await openTab()()
    expect(now()).toMatchObject({ record: null, pack: { articles: 1 }, job: null, message: '' })
    await act(async () => now()?.work.keep(async () => [TEA]))
    expect(now()).toMatchObject({ record: { state: 'verified' }, job: null })
    expect(now()?.message).toMatch(/^1 of 1 article, .*, verified\.$/)
    await act(async () => now()?.work.remove('tea', 'Tea'))
    expect(now()).toMatchObject({ record: null, message: 'Tea is no longer kept on this device.' })
  })

  it('goes on when the page that began it is left, and is shown by the next', async () => {
    const open = openTab()
    const first = await open()
    let answer = (): void => undefined
    gate = new Promise<void>((resolve) => {
      answer = resolve
    })
    let keeping: Promise<void> | undefined
    act(() => {
      keeping = first.now()?.work.keep(async () => [TEA])
    })
    await waitFor(() => expect(first.now()?.job).not.toBeNull())
    first.leave()
    const second = await open()
    expect(second.now()?.job).toMatchObject({ kind: 'keeping', whole: { articles: 1 } })
    answer()
    await act(async () => keeping)
    expect(second.now()).toMatchObject({ job: null, record: { state: 'verified' } })
    expect(fetched).toEqual(['articles/tea/'])
  })

  it('says nothing of what came of an act on a page that was left', async () => {
    const open = openTab()
    const first = await open()
    await act(async () => first.now()?.work.keep(async () => [TEA]))
    first.leave()
    const second = await open()
    expect(second.now()).toMatchObject({ message: '', record: { state: 'verified' } })
  })

  it('says what went wrong: a damaged copy of the site by its name', async () => {
    const { now } = await openTab()()
    host.set('articles/tea/', 'spoilt')
    await act(async () => now()?.work.keep(async () => [TEA]))
    expect(now()?.message).toBe('All but this is kept: the site’s own copy is damaged of articles/tea/.')
    await act(async () => now()?.work.keep(async () => Promise.reject(new Error('no index'))))
    expect(now()?.message).toBe('That did not work: no index')
  })

  it('is nothing in a browser that keeps no caches', () => {
    vi.stubGlobal('caches', undefined)
    const services = { library: { root: ROOT } } as unknown as Services // as above
    const { result } = renderHook(useKeeping, {
      wrapper: ({ children }) => <ServicesProvider services={services}>{children}</ServicesProvider>,
    })
    expect(result.current).toBeNull()
  })
})
