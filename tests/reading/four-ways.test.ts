import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStateFile, type StateFile, writeStateFile } from '../../src/model/records-file.ts'
import { packHandOver, unpackHandOver } from '../../src/reading/hand-over-link.ts'
import { memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { persist } from '../../src/reading/persist.ts'
import { syncFolder } from '../../src/reading/state-folder.ts'
import { memoryFolder } from '../../src/reading/state-folder-port.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const OPERATIONS = 10_000
const DEVICES = ['desk', 'phone', 'slate'] as const

const passage = (article: string) => ({
  article,
  start: { block: 'b', offset: 0 },
  end: { block: 'b', offset: 5 },
  quote: null,
  fraction: 0.5,
})

type Profile = { readonly device: string; readonly tabs: readonly [ReadingStore, ReadingStore] }

function openProfile(device: string, skew: number): Profile {
  const origin = memoryOrigin()
  let time = 1_763_991_345_123 + skew
  const open = (): ReadingStore => {
    const store = createReadingStore({
      now: () => {
        time += 1
        return time
      },
      device,
    })
    persist(store, memoryStorage(origin), { library: 'lib' })
    return store
  }
  return { device, tabs: [open(), open()] }
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

describe('the ways of one state', () => {
  it(`bring three profiles of two tabs together after ${OPERATIONS} acts in any order, and lose nothing`, async () => {
    const acts = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: OPERATIONS, maxLength: OPERATIONS })
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const profiles = DEVICES.map((device, index) => openProfile(device, index * 180_000))
        const files = new Map<string, string>()
        const ways = Object.values(WAYS)
        const marks = new Set<string>()
        const notes = new Map<string, string>()
        for (const [who, what, which] of list) {
          const profile = profiles[who % 3]
          const other = profiles[(who + 1 + (which % 2)) % 3]
          const tab = profile?.tabs[which % 2 === 0 ? 0 : 1]
          if (!profile || !other || !tab) throw new Error('There are three profiles of two tabs')
          const article = `a${which % 25}`
          const kind = what % 200
          if (kind === 0) await ways[which % ways.length]?.(profile, other, files)
          else if (kind < 30) {
            const id = `${profile.device}${which % 5}`
            tab.highlight(id, passage(article), 'green')
            marks.add(`${article} ${id}`)
          } else if (kind < 60) {
            const mark = tab.get().highlights.get(article)?.[0]
            if (!mark) continue
            const text = `${profile.device} ${what} ${which}`
            tab.writeNote(article, mark.id, text)
            notes.set(`${article} ${mark.id}`, text)
          } else if (kind < 100) tab.save(article)
          else if (kind < 130) tab.unsave(article)
          else tab.recordPlace(passage(article))
        }
        for (const way of [...ways, ...ways]) {
          for (const from of profiles) for (const to of profiles) if (from !== to) await way(from, to, files)
        }
        const [first, ...others] = profiles.flatMap(({ tabs }) => tabs).map((tab) => writeStateFile(tab.records()))
        for (const state of others) expect(state).toBe(first)
        const kept = [...(profiles[0]?.tabs[0].get().highlights.values() ?? [])].flat()
        expect(new Set(kept.map(({ article, id }) => `${article} ${id}`))).toEqual(marks)
        const shown = new Map(kept.map((mark) => [`${mark.article} ${mark.id}`, [mark.note, ...mark.versions]]))
        for (const [mark, text] of notes) expect(shown.get(mark)).toContain(text)
      }),
      { numRuns: 1, endOnFailure: true, seed: 5 },
    )
  }, 120_000)

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
    for (const tab of [...desk.tabs, ...phone.tabs]) {
      const mark = tab.get().highlights.get('a1')?.[0]
      expect(mark?.note).toBe('from the phone')
      expect(mark?.versions).toEqual(['from the desk'])
    }
  })
})
