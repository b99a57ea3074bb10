import { describe, expect, it, vi } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { articleState, DEFAULT_PREFERENCES, EMPTY_READING_STATE } from '../../src/model/reading-state.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

function place(fraction: number, article = 'x'): Locator {
  return { article, start: { block: 'b', offset: 0 }, end: null, quote: null, fraction }
}

/** A store on a clock that stands where the test puts it. */
function storeAt(start = 1_000, device = 'desk'): { store: ReadingStore; clock: { now: number } } {
  const clock = { now: start }
  return { clock, store: createReadingStore({ now: () => clock.now, device }) }
}

describe('a reading store', () => {
  it('lets the newest place win, backwards too, and keeps the furthest apart', () => {
    const { store } = storeAt()
    store.recordPlace(place(0.6), 0.7)
    store.recordPlace(place(0.2), 0.25)
    expect(articleState(store.get(), 'x')).toMatchObject({ status: 'reading', place: place(0.2), furthest: 0.7 })
  })

  it('finishes once and keeps the last real place', () => {
    const { store, clock } = storeAt()
    store.recordPlace(place(0.9), 1)
    clock.now = 9_000
    store.recordPlace(place(0.4), 0.5)
    expect(articleState(store.get(), 'x')).toMatchObject({
      status: 'finished',
      place: place(0.4),
      furthest: 1,
      finishedAt: 1_000,
    })
  })

  it('starts again without forgetting what was finished', () => {
    const { store, clock } = storeAt()
    store.recordPlace(place(0.9), 1)
    store.startAgain('x')
    expect(articleState(store.get(), 'x')).toMatchObject({
      status: 'unread',
      place: null,
      furthest: 0,
      finishedAt: 1_000,
    })
    clock.now = 5_000
    store.recordPlace(place(0.1), 0.1)
    expect(articleState(store.get(), 'x')).toMatchObject({ status: 'reading', furthest: 0.1, reading: 2 })
    store.recordPlace(place(0.9), 0.99)
    expect(articleState(store.get(), 'x')).toMatchObject({ status: 'finished', finishedAt: 5_000 })
  })

  it('has nothing to start again where nothing was read', () => {
    const { store } = storeAt()
    store.startAgain('x')
    expect(store.records().size).toBe(0)
  })

  it('saves, archives, and takes both back', () => {
    const { store } = storeAt()
    store.save('x')
    store.archive('x')
    expect(articleState(store.get(), 'x')).toMatchObject({ saved: true, status: 'archived' })
    store.unsave('x')
    store.unarchive('x')
    expect(articleState(store.get(), 'x')).toMatchObject({ saved: false, status: 'unread' })
  })

  it('keeps a deletion as a record, so that it wins over an older copy', () => {
    const { store } = storeAt()
    store.save('x')
    const copy = store.records()
    store.unsave('x')
    store.mergeIn(copy)
    expect(articleState(store.get(), 'x').saved).toBe(false)
  })

  it('sets preferences one by one', () => {
    const { store } = storeAt()
    store.setPreference('theme', 'dark')
    expect(store.get().preferences).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' })
  })

  it('beats a device whose clock runs ahead once it has heard of it', () => {
    const ahead = storeAt(9_000_000, 'phone').store
    const { store } = storeAt(1_000, 'desk')
    ahead.setPreference('theme', 'dark')
    store.mergeIn(ahead.records())
    store.setPreference('theme', 'sepia')
    ahead.mergeIn(store.records())
    expect(ahead.get().preferences.theme).toBe('sepia')
  })

  it('counts the furthest of all devices', () => {
    const phone = storeAt(5_000, 'phone').store
    const { store } = storeAt(1_000, 'desk')
    store.recordPlace(place(0.7), 0.8)
    phone.recordPlace(place(0.2), 0.3)
    store.mergeIn(phone.records())
    expect(articleState(store.get(), 'x')).toMatchObject({ place: place(0.2), furthest: 0.8 })
  })

  it('keeps a view, renames it, takes it away, and merges it like the rest', () => {
    const { store } = storeAt()
    const { store: phone } = storeAt()
    store.keepView({ id: 'v', name: 'war', query: 'war' })
    store.keepView({ id: 'v', name: 'War', query: 'war' })
    phone.mergeIn(store.records())
    expect(phone.get().views).toEqual([{ id: 'v', name: 'War', query: 'war' }])
    store.removeView('v')
    phone.mergeIn(store.records())
    expect(phone.get().views).toEqual([])
  })

  it('carries kinds it does not know', () => {
    const { store } = storeAt()
    const record = { value: { text: 'a note' }, at: '000000000000009-0000-a' }
    store.mergeIn(new Map([['note:x:1', record]]))
    expect(store.records().get('note:x:1')).toEqual(record)
    expect(store.get()).toEqual(EMPTY_READING_STATE)
  })
})

describe('what followers hear', () => {
  it('hears once of each change, and of what changed', () => {
    const { store } = storeAt()
    const heard = vi.fn()
    const changed = vi.fn()
    store.subscribe(heard)
    store.onChange(changed)
    store.recordPlace(place(0.5), 1)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(changed.mock.calls).toEqual([[['article:x']]])
  })

  it.each<[string, (store: ReadingStore) => void]>([
    ['saving what is saved', (store) => store.save('x')],
    ['choosing the chosen theme', (store) => store.setPreference('theme', 'dark')],
    ['merging what is known', (store) => store.mergeIn(store.records())],
  ])('hears nothing of %s', (_, act) => {
    const { store } = storeAt()
    store.save('x')
    store.setPreference('theme', 'dark')
    const before = store.get()
    const heard = vi.fn()
    store.subscribe(heard)
    act(store)
    expect(heard).not.toHaveBeenCalled()
    expect(store.get()).toBe(before)
  })

  it('hears nothing any more once it has let go', () => {
    const { store } = storeAt()
    const heard = vi.fn()
    store.subscribe(heard)()
    store.save('x')
    expect(heard).not.toHaveBeenCalled()
  })

  it('keeps the identity of what did not change', () => {
    const { store } = storeAt()
    store.save('x')
    store.save('y')
    const before = store.get()
    store.archive('y')
    expect(store.get().articles.get('x')).toBe(before.articles.get('x'))
    expect(store.get().preferences).toBe(before.preferences)
    store.setPreference('measure', 'wide')
    expect(store.get().articles).not.toBe(before.articles)
    const { articles } = store.get()
    store.setPreference('measure', 'narrow')
    expect(store.get().articles).toBe(articles)
  })
})
