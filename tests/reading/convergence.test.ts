import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { wordsOf } from '../../src/model/reading-days.ts'
import { readStateFile, writeStateFile } from '../../src/model/records-file.ts'
import { type MemoryOrigin, memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { persist } from '../../src/reading/persist.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const OPERATIONS = 10_000
const PROFILES = ['desk', 'phone', 'slate']
const TABS = 2

type Profile = { readonly device: string; readonly origin: MemoryOrigin; readonly tabs: readonly ReadingStore[] }

/** What was done that must never be lost, whoever did it; of notes the last, which nobody can have replaced. */
type Ledger = { words: number; readonly highlights: Set<string>; readonly notes: Map<string, string> }

const locator = (article: string, fraction: number): Locator => ({
  article,
  start: { block: 'b', offset: 0 },
  end: { block: 'b', offset: 5 },
  quote: null,
  fraction,
})

/** Device clocks are minutes apart, and one runs backwards for a while. */
function openProfile(device: string, skew: number): Profile {
  const origin = memoryOrigin()
  let ticks = 0
  const now = () => {
    ticks += 1
    return 1_763_991_345_123 + skew + (ticks % 500 < 400 ? ticks : -ticks)
  }
  const tabs = Array.from({ length: TABS }, () => {
    const store = createReadingStore({ now, device })
    persist(store, memoryStorage(origin), { library: 'lib' })
    return store
  })
  return { device, origin, tabs }
}

/** By file, as a reader would. */
function exchange(from: ReadingStore, to: ReadingStore): void {
  const file = readStateFile(writeStateFile(from.records()))
  if (file.kind !== 'read') throw new Error('What was written can be read')
  expect(file.rejected).toEqual([])
  to.mergeIn(file.records)
}

/** One act of one tab, told by three numbers. */
function act(profiles: readonly Profile[], ledger: Ledger, who: number, what: number, which: number): void {
  const profile = profiles[who % profiles.length]
  const tab = profile?.tabs[which % TABS]
  const other = profiles[(who + 1 + (which % 2)) % profiles.length]?.tabs[0]
  if (!profile || !tab || !other) throw new Error('There are three profiles of two tabs')
  const article = `a${which % 25}`
  const id = `${profile.device}${which % 5}`
  const kind = what % 40
  if (kind < 4) tab.save(article)
  else if (kind < 8) tab.unsave(article)
  else if (kind < 10) tab.archive(article)
  else if (kind < 11) tab.startAgain(article)
  else if (kind < 15) {
    tab.highlight(id, locator(article, 0.5), 'green')
    ledger.highlights.add(`${article} ${id}`)
  } else if (kind < 20) {
    // Beside any mark this tab knows, so that devices write beside each other's at a time.
    const mark = tab.get().highlights.get(article)?.[0]
    if (!mark) return
    const text = `${profile.device} ${what} ${which}`
    tab.writeNote(article, mark.id, text)
    ledger.notes.set(`${article} ${mark.id}`, text)
  } else if (kind < 24) {
    tab.addRead(`2026-11-${10 + (which % 20)}`, { words: 100, ms: 25_000 })
    ledger.words += 100
  } else if (kind < 25) exchange(tab, other)
  else tab.recordPlace(locator(article, (which % 90) / 100))
}

describe('two tabs of each of three profiles', () => {
  it(`converge after ${OPERATIONS} acts in any order, and nothing is lost`, () => {
    const acts = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: OPERATIONS, maxLength: OPERATIONS })
    fc.assert(
      fc.property(acts, (list) => {
        const profiles = PROFILES.map((device, index) => openProfile(device, index * 180_000))
        const ledger: Ledger = { words: 0, highlights: new Set(), notes: new Map() }
        for (const [who, what, which] of list) act(profiles, ledger, who, what, which)

        const tabs = profiles.flatMap((profile) => profile.tabs)
        for (const from of tabs) for (const to of tabs) if (from !== to) exchange(from, to)
        const [first, ...others] = tabs.map((tab) => writeStateFile(tab.records()))
        for (const other of others) expect(other).toBe(first)

        const state = tabs[0]?.get()
        expect(state?.days.reduce((sum, day) => sum + wordsOf(day), 0)).toBe(ledger.words)
        const marks = [...(state?.highlights.values() ?? [])].flat()
        expect(new Set(marks.map((mark) => `${mark.article} ${mark.id}`))).toEqual(ledger.highlights)
        const shown = new Map(marks.map((mark) => [`${mark.article} ${mark.id}`, [mark.note, ...mark.versions]]))
        for (const [mark, text] of ledger.notes) expect(shown.get(mark)).toContain(text)
        // What a fresh tab finds in storage is what the open ones hold.
        for (const { device, origin } of profiles) {
          const fresh = createReadingStore({ now: () => 0, device })
          persist(fresh, memoryStorage(origin), { library: 'lib' })
          expect(writeStateFile(fresh.records())).toBe(first)
        }
      }),
      { numRuns: 1, endOnFailure: true, seed: 4 },
    )
  }, 120_000)
})
