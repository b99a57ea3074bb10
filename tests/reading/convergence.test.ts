import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { wordsOf } from '../../src/model/reading-days.ts'
import { readStateFile, type StateFile, writeStateFile } from '../../src/model/records-file.ts'
import { packHandOver, unpackHandOver } from '../../src/reading/hand-over-link.ts'
import { type MemoryOrigin, memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { persist } from '../../src/reading/persist.ts'
import { syncFolder } from '../../src/reading/state-folder.ts'
import { memoryFolder } from '../../src/reading/state-folder-port.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const OPERATIONS = 10_000
const DEVICES = ['desk', 'phone', 'slate'] as const

type Profile = {
  readonly device: string
  readonly origin: MemoryOrigin
  /** Two that follow each other at once, and one that is frozen and hears of nothing until it is told. */
  readonly tabs: readonly [ReadingStore, ReadingStore, ReadingStore]
}

/** What was done that must never be lost, whoever did it; of notes each text that nobody who saw it has replaced. */
type Account = { words: number; readonly highlights: Set<string>; readonly notes: Map<string, Set<string>> }

const passage = (article: string, fraction = 0.5): Locator => ({
  article,
  start: { block: 'b', offset: 0 },
  end: { block: 'b', offset: 5 },
  quote: null,
  fraction,
})

/** Device clocks are minutes apart, and each runs backwards for a while. */
function openProfile(device: string, skew: number): Profile {
  const origin = memoryOrigin()
  let ticks = 0
  const now = () => {
    ticks += 1
    return 1_763_991_345_123 + skew + (ticks % 500 < 400 ? ticks : -ticks)
  }
  const open = (tab: string): ReadingStore => createReadingStore({ now, device, tab: `${device}${tab}` })
  const follow = (store: ReadingStore): ReadingStore => {
    persist(store, memoryStorage(origin), { library: 'lib' })
    return store
  }
  return { device, origin, tabs: [follow(open('a')), follow(open('b')), open('c')] }
}

function mergeIn(to: ReadingStore, found: StateFile): void {
  if (found.kind !== 'read') throw new Error('What was written can be read')
  expect(found.rejected).toEqual([])
  to.mergeIn(found.records)
}

/** The ways from one device to another; tabs of one device follow each other by themselves. */
const WAYS: { readonly [way: string]: (from: Profile, to: Profile, files: Map<string, string>) => Promise<void> } = {
  file: async (from, to) => mergeIn(to.tabs[0], readStateFile(writeStateFile(from.tabs[1].records()))),
  link: async (from, to) => mergeIn(to.tabs[1], await unpackHandOver(await packHandOver(from.tabs[0].records()))),
  folder: async (from, to, files) => {
    for (const { device, tabs } of [from, to]) {
      await syncFolder({ store: tabs[0], folder: memoryFolder(files), library: 'lib', device })
    }
  },
}
const EVERY_WAY = Object.values(WAYS)

/** A frozen tab wakes: it and the others hear of each other. */
function wake({ tabs: [open, , frozen] }: Profile): void {
  frozen.mergeIn(open.records())
  open.mergeIn(frozen.records())
}

const textsOf = (tab: ReadingStore, article: string, id: string): readonly string[] => {
  const mark = tab
    .get()
    .highlights.get(article)
    ?.find((found) => found.id === id)
  return mark ? [mark.note, ...mark.versions].filter((text) => text !== '') : []
}

/** One act of one tab, told by its number and two more. */
function act({ device, tabs }: Profile, account: Account, nth: number, what: number, which: number): void {
  const tab = tabs[which % tabs.length] ?? tabs[0]
  const article = `a${which % 25}`
  if (what < 20) tab.save(article)
  else if (what < 40) tab.unsave(article)
  else if (what < 50) tab.archive(article)
  else if (what < 55) tab.startAgain(article)
  else if (what < 75) {
    const id = `${device}${which % 5}`
    tab.highlight(id, passage(article), 'green')
    account.highlights.add(`${article} ${id}`)
  } else if (what < 110) {
    // Beside any mark this tab knows, so that tabs and devices write beside each other's at a time.
    const mark = tab.get().highlights.get(article)?.[0]
    if (!mark) return
    const alive = account.notes.get(`${article} ${mark.id}`) ?? new Set()
    for (const text of textsOf(tab, article, mark.id)) alive.delete(text)
    const text = `${device}, act ${nth}`
    tab.writeNote(article, mark.id, text)
    account.notes.set(`${article} ${mark.id}`, alive.add(text))
  } else if (what < 130 && tab !== tabs[2]) {
    tab.addRead(`2026-11-${10 + (which % 20)}`, { words: 100, ms: 25_000 })
    account.words += 100
  } else tab.recordPlace(passage(article, (which % 90) / 100))
}

describe('three tabs of each of three profiles', () => {
  it(`converge after ${OPERATIONS} acts in any order, and nothing is lost`, async () => {
    const acts = fc.array(fc.tuple(fc.nat(), fc.nat(199), fc.nat()), { minLength: OPERATIONS, maxLength: OPERATIONS })
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const profiles = DEVICES.map((device, index) => openProfile(device, index * 180_000))
        const files = new Map<string, string>()
        const account: Account = { words: 0, highlights: new Set(), notes: new Map() }
        for (const [nth, [who, what, which]] of list.entries()) {
          const profile = profiles[who % 3]
          const other = profiles[(who + 1 + (which % 2)) % 3]
          if (!profile || !other) throw new Error('There are three profiles')
          if (what === 0) await EVERY_WAY[which % EVERY_WAY.length]?.(profile, other, files)
          else if (what === 1) wake(profile)
          else act(profile, account, nth, what, which)
        }
        for (const profile of profiles) wake(profile)
        for (const way of [...EVERY_WAY, ...EVERY_WAY]) {
          for (const from of profiles) for (const to of profiles) if (from !== to) await way(from, to, files)
        }
        for (const profile of profiles) wake(profile)

        const tabs = profiles.flatMap((profile) => profile.tabs)
        const [first, ...others] = tabs.map((tab) => writeStateFile(tab.records()))
        for (const other of others) expect(other).toBe(first)
        const tab = profiles[0]?.tabs[0]
        if (!tab) throw new Error('There are three profiles')
        const { days, highlights } = tab.get()
        expect(days.reduce((sum, day) => sum + wordsOf(day), 0)).toBe(account.words)
        const marks = [...highlights.values()].flat().map(({ article, id }) => `${article} ${id}`)
        expect(new Set(marks)).toEqual(account.highlights)
        for (const [mark, alive] of account.notes) {
          const [article = '', id = ''] = mark.split(' ')
          expect(new Set(textsOf(tab, article, id)), mark).toEqual(alive)
        }
        // What a fresh tab finds in storage is what the open ones hold.
        for (const { device, origin } of profiles) {
          const fresh = createReadingStore({ now: () => 0, device })
          persist(fresh, memoryStorage(origin), { library: 'lib' })
          expect(writeStateFile(fresh.records())).toBe(first)
        }
      }),
      { numRuns: 1, endOnFailure: true, seed: 5 },
    )
  })

  it.each(Object.keys(WAYS))('keep both texts of a note written at a time, by %s', async (name) => {
    const [desk, phone] = [openProfile('desk', 0), openProfile('phone', 180_000)]
    const files = new Map<string, string>()
    const meet = async (): Promise<void> => {
      await WAYS[name]?.(desk, phone, files)
      await WAYS[name]?.(phone, desk, files)
    }
    desk.tabs[0].highlight('h', passage('a1'), 'green')
    await meet()
    desk.tabs[1].writeNote('a1', 'h', 'from the desk')
    phone.tabs[0].writeNote('a1', 'h', 'from the phone')
    await meet()
    for (const { tabs } of [desk, phone]) {
      for (const tab of tabs.slice(0, 2)) expect(textsOf(tab, 'a1', 'h')).toEqual(['from the phone', 'from the desk'])
    }
  })
})
