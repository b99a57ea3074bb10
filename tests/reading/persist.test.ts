import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { articleState } from '../../src/model/reading-state.ts'
import { type MemoryOrigin, memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { type Persistence, persist } from '../../src/reading/persist.ts'
import { type StateStorage, StorageError } from '../../src/reading/storage.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

type Tab = { readonly store: ReadingStore; readonly kept: Persistence }

const place = (fraction: number, article = 'x'): Locator => ({
  article,
  start: { block: 'b', offset: 0 },
  end: null,
  quote: null,
  fraction,
})

function open(storage: StateStorage, library = 'lib', device = 'desk'): Tab {
  let now = 1_000
  const store = createReadingStore({ now: () => (now += 1), device })
  return { store, kept: persist(store, storage, { library }) }
}

function tab(origin: MemoryOrigin, device?: string): Tab {
  return open(memoryStorage(origin), 'lib', device)
}

describe('persist', () => {
  it('brings everything back after the tab is closed', () => {
    const origin = memoryOrigin()
    const first = tab(origin)
    first.store.recordPlace(place(0.5), 0.6)
    first.store.setPreference('theme', 'sepia')
    first.store.save('y')
    first.kept.stop()
    expect(tab(origin).store.get()).toEqual(first.store.get())
  })

  it('writes one key an article and only the one that changed', () => {
    const origin = memoryOrigin()
    const storage = memoryStorage(origin)
    const write = vi.spyOn(storage, 'write')
    const { store } = open(storage)
    store.save('x')
    store.save('y')
    write.mockClear()
    store.recordPlace(place(0.5))
    store.save('y')
    expect(write.mock.calls.map(([key]) => key)).toEqual(['offprint:lib:article:x', 'offprint:lib:hint'])
  })

  it('does not mix two libraries on one origin, but for the preferences', () => {
    const origin = memoryOrigin()
    const one = open(memoryStorage(origin), 'one')
    one.store.save('x')
    one.store.setPreference('theme', 'dark')
    const other = open(memoryStorage(origin), 'other')
    expect(articleState(other.store.get(), 'x').saved).toBe(false)
    expect(other.store.get().preferences.theme).toBe('dark')
  })

  it('says the preferences in plain words for the boot script', () => {
    const origin = memoryOrigin()
    tab(origin).store.setPreference('typeSize', 'large')
    expect(JSON.parse(origin.texts.get('offprint:preferences') ?? '')).toMatchObject({
      version: 1,
      theme: 'auto',
      typeSize: 'large',
      measure: 'medium',
    })
  })

  it('hints at how many articles are in progress, up to three', () => {
    const origin = memoryOrigin()
    const { store } = tab(origin)
    const hints = ['a', 'b', 'c', 'd'].map((article) => {
      store.recordPlace(place(0.5, article))
      return origin.texts.get('offprint:lib:hint')
    })
    store.archive('a')
    store.archive('b')
    expect([...hints, origin.texts.get('offprint:lib:hint')]).toEqual(['1', '2', '3', '3', '2'])
  })

  it('leaves storage and store alone once stopped', () => {
    const origin = memoryOrigin()
    const first = tab(origin)
    const other = tab(origin)
    first.kept.stop()
    first.store.save('x')
    other.store.save('y')
    expect(origin.texts.has('offprint:lib:article:x')).toBe(false)
    expect(articleState(first.store.get(), 'y').saved).toBe(false)
  })
})

describe('two tabs', () => {
  it('follow each other', () => {
    const origin = memoryOrigin()
    const [one, two] = [tab(origin), tab(origin)]
    one.store.recordPlace(place(0.5))
    two.store.save('x')
    expect(one.store.get()).toEqual(two.store.get())
    expect(articleState(one.store.get(), 'x')).toMatchObject({ saved: true, place: place(0.5) })
  })

  it('lose nothing when one was deaf for a while', () => {
    const origin = memoryOrigin()
    const asleep = open({ ...memoryStorage(origin), follow: () => () => undefined })
    const awake = tab(origin)
    awake.store.recordPlace(place(0.5))
    asleep.store.save('x')
    expect(articleState(tab(origin).store.get(), 'x')).toMatchObject({ saved: true, place: place(0.5) })
    expect(articleState(asleep.store.get(), 'x').place).toEqual(place(0.5))
  })

  it('catch up when anything may have changed', () => {
    const origin = memoryOrigin()
    let wake = (_: string | null): void => undefined
    const asleep = open({
      ...memoryStorage(origin),
      follow: (listener) => {
        wake = listener
        return () => undefined
      },
    })
    tab(origin).store.save('x')
    wake(null)
    expect(articleState(asleep.store.get(), 'x').saved).toBe(true)
  })

  it('converge under any interleaving of acts and of late news', () => {
    type Act = readonly [who: number, what: number, article: string]
    const act: fc.Arbitrary<Act> = fc.tuple(fc.nat(2), fc.nat(6), fc.constantFrom('x', 'y'))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const origin = memoryOrigin()
        const news: (() => void)[] = []
        const tabs = ['a', 'b', 'c'].map((device) => {
          const storage = memoryStorage(origin)
          const late: StateStorage = {
            ...storage,
            follow: (listener) => storage.follow((key) => void news.push(() => listener(key))),
          }
          return open(late, 'lib', device)
        })
        for (const [who, what, article] of acts) {
          const store = tabs[who]?.store
          if (what === 0) store?.save(article)
          else if (what === 1) store?.unsave(article)
          else if (what === 2) store?.recordPlace(place(0.3, article))
          else if (what === 3) store?.recordPlace(place(0.6, article), 1)
          else if (what === 4) store?.startAgain(article)
          else news.shift()?.()
        }
        while (news.length > 0) news.shift()?.()
        const [a, b, c] = tabs.map(({ store }) => store.records())
        expect(b).toEqual(a)
        expect(c).toEqual(a)
        expect(tab(origin, 'd').store.records()).toEqual(a)
      }),
    )
  })
})

describe('storage that fails', () => {
  /** A storage that fails when told to. */
  function frail(origin: MemoryOrigin): { storage: StateStorage; fault: { now: 'denied' | 'full' | null } } {
    const inner = memoryStorage(origin)
    const fault: { now: 'denied' | 'full' | null } = { now: null }
    const reached = <T>(use: () => T): T => {
      if (fault.now === 'denied') throw new StorageError('denied')
      return use()
    }
    const storage: StateStorage = {
      read: (key) => reached(() => inner.read(key)),
      keys: () => reached(() => inner.keys()),
      follow: inner.follow,
      write(key, text) {
        if (fault.now !== null) throw new StorageError(fault.now)
        inner.write(key, text)
      },
      remove: (key) => reached(() => inner.remove(key)),
    }
    return { storage, fault }
  }

  it.each(['denied', 'full'] as const)('when it is %s, reading goes on in memory and the status says so', (reason) => {
    const { storage, fault } = frail(memoryOrigin())
    fault.now = reason
    const { store, kept } = open(storage)
    store.recordPlace(place(0.5))
    expect(articleState(store.get(), 'x').place).toEqual(place(0.5))
    expect(kept.get().trouble).toBe(reason)
  })

  it('keeps what it could not write and writes it when it can', () => {
    const origin = memoryOrigin()
    const { storage, fault } = frail(origin)
    const { store, kept } = open(storage)
    const heard = vi.fn()
    kept.subscribe(heard)
    fault.now = 'full'
    store.save('x')
    expect(heard).toHaveBeenCalledTimes(1)
    fault.now = null
    store.save('y')
    expect(kept.get().trouble).toBeNull()
    expect(articleState(tab(origin).store.get(), 'x').saved).toBe(true)
  })

  it('leaves alone what a newer version wrote', () => {
    const newer = '{"version":99,"marvels":[]}'
    const origin = memoryOrigin([['offprint:lib:article:x', newer]])
    const { store, kept } = tab(origin)
    store.save('x')
    store.save('y')
    expect(kept.get().trouble).toBe('newer')
    expect(origin.texts.get('offprint:lib:article:x')).toBe(newer)
    expect(origin.texts.get('offprint:lib:article:y')).toContain('saved:y')
  })

  it.each([
    ['half-written', '{"version":1,"records":{"saved:x":{"value":tr'],
    ['of another make', '"hello"'],
    ['corrupt in one record', '{"version":1,"records":{"saved:x":{"value":"?","at":"?"}}}'],
  ])('keeps aside what is %s before it writes over it, once', (_, text) => {
    const origin = memoryOrigin([['offprint:lib:article:x', text]])
    const { store, kept } = tab(origin)
    const aside = { key: 'offprint:lib:article:x:aside', from: 'offprint:lib:article:x', text }
    expect(kept.get()).toEqual({ trouble: null, aside: [aside] })
    store.archive('x')
    expect(articleState(tab(origin).store.get(), 'x').status).toBe('archived')
    expect(tab(origin).kept.get().aside).toEqual([aside])
  })

  it('keeps several unreadable texts of one key side by side', () => {
    const origin = memoryOrigin([['offprint:lib:article:x', 'one']])
    tab(origin).store.save('x')
    origin.texts.set('offprint:lib:article:x', 'two')
    expect(
      tab(origin)
        .kept.get()
        .aside.map(({ text }) => text),
    ).toEqual(['one', 'two'])
  })

  it('removes what was kept aside when asked to, and nothing else', async () => {
    const origin = memoryOrigin([['offprint:lib:article:x', 'torn']])
    const { kept } = tab(origin)
    await kept.removeAside('offprint:lib:article:x')
    expect(kept.get().aside).toHaveLength(1)
    await kept.removeAside('offprint:lib:article:x:aside')
    expect(kept.get().aside).toEqual([])
    expect(origin.texts.has('offprint:lib:article:x:aside')).toBe(false)
  })

  it('does not overwrite what there is no room to keep aside', () => {
    const origin = memoryOrigin([['offprint:lib:article:x', 'garbled']])
    const { storage, fault } = frail(origin)
    fault.now = 'full'
    const { store } = open(storage)
    store.save('x')
    expect(origin.texts.get('offprint:lib:article:x')).toBe('garbled')
  })

  it('keeps the readable records of a text that is corrupt in one', () => {
    const good = { value: true, at: '000000000000005-0000-a' }
    const text = JSON.stringify({ version: 1, records: { 'saved:x': good, 'archived:x': 'x' } })
    const { store } = tab(memoryOrigin([['offprint:lib:article:x', text]]))
    expect(articleState(store.get(), 'x')).toMatchObject({ saved: true, status: 'unread' })
  })

  it('lets a bug be a bug', () => {
    const storage: StateStorage = {
      ...memoryStorage(),
      keys: () => {
        throw new TypeError('no such thing')
      },
    }
    expect(() => open(storage)).toThrow(TypeError)
  })
})
