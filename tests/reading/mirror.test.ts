import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { articleState } from '../../src/model/reading-state.ts'
import { deviceName } from '../../src/reading/device.ts'
import { memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { eitherKeeps, mirrorRecords } from '../../src/reading/mirror.ts'
import { persist } from '../../src/reading/persist.ts'
import { recordVault, VaultError } from '../../src/reading/record-vault.ts'
import { StorageError } from '../../src/reading/storage.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const place = (fraction: number): Locator => ({
  article: 'x',
  start: { block: 'b', offset: 0 },
  end: null,
  quote: null,
  fraction,
})

function newStore(from = 1_000): ReadingStore {
  let now = from
  return createReadingStore({ now: () => (now += 1), device: 'desk' })
}

async function open(store = newStore(), library = 'lib') {
  const mirror = mirrorRecords(store, recordVault(library))
  await mirror.loaded
  await mirror.settled()
  return { store, mirror }
}

const refusing = (refuse: () => Promise<never>) => ({ load: refuse, put: refuse, removeAside: refuse, erase: refuse })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('mirrorRecords', () => {
  it('brings everything back where the other storage has lost it', async () => {
    const first = await open()
    first.store.recordPlace(place(0.4))
    first.store.save('y')
    first.store.setPreference('theme', 'sepia')
    await first.mirror.settled()
    expect((await open()).store.get()).toEqual(first.store.get())
  })

  it('keeps what was in the store before it was opened', async () => {
    const store = newStore()
    store.save('y')
    await open(store)
    expect(articleState((await open()).store.get(), 'y').saved).toBe(true)
  })

  it('looks through the records of what changed, and no others', async () => {
    const { store, mirror } = await open()
    for (let n = 0; n < 50; n += 1) store.save(`a${n}`)
    await mirror.settled()
    const looked: string[] = []
    const { group } = store
    Object.assign(store, { group: (name: Parameters<typeof group>[0]) => looked.push(name) && group(name) })
    store.unsave('a7')
    await mirror.settled()
    expect(looked).toEqual(['article:a7'])
  })

  it('lets the newer place stand, whichever storage holds it', async () => {
    const vaultIsNewer = await open(newStore(5_000))
    vaultIsNewer.store.recordPlace(place(0.8))
    await vaultIsNewer.mirror.settled()
    const older = newStore(1_000)
    older.recordPlace(place(0.2))
    await open(older)
    expect(articleState(older.get(), 'x').place?.fraction).toBe(0.8)
    const newer = newStore(9_000)
    newer.recordPlace(place(0.3))
    await open(newer)
    expect(articleState((await open()).store.get(), 'x').place?.fraction).toBe(0.3)
  })

  it('does not mix two libraries, but for the preferences', async () => {
    const one = await open(newStore(), 'one')
    one.store.save('x')
    one.store.setPreference('theme', 'dark')
    await one.mirror.settled()
    const other = (await open(newStore(), 'other')).store.get()
    expect(articleState(other, 'x').saved).toBe(false)
    expect(other.preferences.theme).toBe('dark')
  })

  it('keeps an unreadable record aside, and says so, at each later start too', async () => {
    const first = await open()
    first.store.save('y')
    await first.mirror.settled()
    const db = await openDB('offprint')
    await db.put('records', { value: 'yes?', at: 'never' }, ['lib', 'saved:z'])
    db.close()
    for (const nth of [1, 2]) {
      const { mirror, store } = await open()
      expect(mirror.get().aside, `start ${nth}`).toMatchObject([
        { from: 'saved:z', text: '{"value":"yes?","at":"never"}' },
      ])
      expect(articleState(store.get(), 'y').saved).toBe(true)
    }
  })

  it('leaves a database of a newer version alone, and says so', async () => {
    const newer = await openDB('offprint', 7)
    newer.close()
    const { mirror, store } = await open()
    store.save('x')
    expect(mirror.get().trouble).toBe('newer')
  })

  it.each(['full', 'denied'] as const)('goes on in memory where the vault is %s', async (reason) => {
    const refuse = () => Promise.reject(new VaultError(reason, false))
    const store = newStore()
    const mirror = mirrorRecords(store, refusing(refuse))
    await mirror.loaded
    store.save('x')
    expect(articleState(store.get(), 'x').saved).toBe(true)
    expect(mirror.get().trouble).toBe(reason)
  })
})

describe('erasing', () => {
  it('leaves nothing of the library in either storage, nor in another tab, and all of another library', async () => {
    const origin = memoryOrigin()
    const tab = async (library = 'lib') => {
      const found = await open(newStore(), library)
      const kept = eitherKeeps(persist(found.store, memoryStorage(origin), { library }), found.mirror)
      return { ...found, kept }
    }
    deviceName(memoryStorage(origin), () => 'desk')
    const [first, second, other] = [await tab(), await tab(), await tab('other')]
    first.store.recordPlace(place(0.4))
    first.store.setPreference('theme', 'sepia')
    other.store.save('z')
    await Promise.all([first.mirror.settled(), other.mirror.settled()])
    await first.kept.erase()
    expect([...origin.texts.keys()].filter((key) => !key.startsWith('offprint:other:'))).toEqual([])
    for (const { store } of [first, second, await tab()]) expect(store.records().size).toBe(0)
    expect(articleState((await tab('other')).store.get(), 'z').saved).toBe(true)
  })

  it('keeps what is read afterwards', async () => {
    const { store, mirror } = await open()
    store.recordPlace(place(0.4))
    await mirror.settled()
    store.forget()
    await mirror.erase()
    store.recordPlace(place(0.6))
    await mirror.settled()
    expect(articleState((await open()).store.get(), 'x').place).toEqual(place(0.6))
  })

  it('removes one text that was kept aside, and no other', async () => {
    const db = await openDB('offprint', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('records')
        fresh.createObjectStore('aside', { autoIncrement: true })
      },
    })
    await db.put('records', 'torn', ['lib', 'saved:x'])
    await db.put('records', 'torn', ['lib', 'saved:y'])
    db.close()
    const { mirror } = await open()
    const [gone, kept] = mirror.get().aside
    await mirror.removeAside(gone?.key ?? '')
    expect(mirror.get().aside).toEqual([kept])
    expect((await open()).mirror.get().aside).toEqual([kept])
  })
})

describe('eitherKeeps', () => {
  const deny = () => {
    throw new StorageError('denied')
  }
  const denied = { read: deny, write: deny, remove: deny, keys: deny, follow: () => () => {} }

  it('has no trouble as long as one of the two keeps the state', async () => {
    const { store, mirror } = await open()
    const persistence = persist(store, denied, { library: 'lib' })
    expect(persistence.get().trouble).toBe('denied')
    expect(eitherKeeps(persistence, mirror).get().trouble).toBeNull()
  })

  it('says why when neither does', async () => {
    const store = newStore()
    const refuse = () => Promise.reject(new VaultError('full', false))
    const mirror = mirrorRecords(store, refusing(refuse))
    await mirror.loaded
    const persistence = persist(store, denied, { library: 'lib' })
    const both = eitherKeeps(persistence, mirror)
    expect(both.get().trouble).toBe('denied')
    expect(both.get()).toBe(both.get())
  })

  it('keeps a working storage working beside a refused vault', async () => {
    const store = newStore()
    const refuse = () => Promise.reject(new VaultError('denied', false))
    const mirror = mirrorRecords(store, refusing(refuse))
    await mirror.loaded
    expect(eitherKeeps(persist(store, memoryStorage(), { library: 'lib' }), mirror).get().trouble).toBeNull()
  })
})
