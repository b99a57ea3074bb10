import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveHighlights, parseHighlight, parseNote } from '../../src/model/highlight.ts'
import { mergeRecords } from '../../src/model/merge.ts'
import type { Records } from '../../src/model/records.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'

const passage = {
  article: 'x',
  start: { block: 'b', offset: 2 },
  end: { block: 'b', offset: 9 },
  quote: { exact: 'a quote', prefix: '', suffix: '' },
  fraction: 0.5,
}

function device(name: string, records: Records = new Map(), tab = name): ReadingStore {
  let now = 1_000
  return createReadingStore({ now: () => (now += 1), device: name, tab, records })
}

const shown = (records: Records) => deriveHighlights(records).map(({ note, versions }) => [note, ...versions])

describe('parseHighlight', () => {
  it.each([
    ['a tombstone', null],
    ['a place', { locator: { ...passage, end: null }, colour: 'blue', createdAt: 1 }],
    ['no colour', { locator: passage, createdAt: 1 }],
    ['no time', { locator: passage, colour: 'blue', createdAt: null }],
  ])('is null for %s', (_, value) => {
    expect(parseHighlight(value)).toBeNull()
  })

  it('shows a colour of a later version as one it knows', () => {
    expect(parseHighlight({ locator: passage, colour: 'ultraviolet', createdAt: 1 })?.colour).toBe('yellow')
  })
})

describe('parseNote', () => {
  it.each([null, 'text', { text: 1, over: [] }, { text: 'a' }, { text: 'a', over: [1] }])('is null for %j', (value) => {
    expect(parseNote(value)).toBeNull()
  })
})

describe('notes', () => {
  it('keeps the losing text of two edits at a time as a version, until it is replaced', () => {
    const desk = device('desk')
    desk.highlight('h', passage, 'blue')
    const phone = device('phone', desk.records())
    desk.writeNote('x', 'h', 'from the desk')
    phone.writeNote('x', 'h', 'from the phone')
    desk.mergeIn(phone.records())
    phone.mergeIn(desk.records())
    expect(shown(desk.records())).toEqual(shown(phone.records()))
    expect(shown(desk.records())[0]?.toSorted()).toEqual(['from the desk', 'from the phone'])
    phone.writeNote('x', 'h', 'from both')
    desk.mergeIn(phone.records())
    expect(shown(desk.records())).toEqual([['from both']])
  })

  it('keeps the losing text of two tabs of one device that write in one moment', () => {
    const left = device('desk', new Map(), 'left')
    left.highlight('h', passage, 'blue')
    const right = device('desk', left.records(), 'right')
    left.writeNote('x', 'h', 'from the left')
    right.writeNote('x', 'h', 'from the right')
    left.mergeIn(right.records())
    right.mergeIn(left.records())
    expect(shown(left.records())).toEqual(shown(right.records()))
    expect(shown(left.records())[0]?.toSorted()).toEqual(['from the left', 'from the right'])
    left.writeNote('x', 'h', 'from both')
    right.mergeIn(left.records())
    expect(shown(right.records())).toEqual([['from both']])
  })

  it('replaces what a former release wrote under the device’s name', () => {
    const former = device('desk')
    former.highlight('h', passage, 'blue')
    former.writeNote('x', 'h', 'as it was')
    const now = device('desk', former.records(), 'tab')
    now.writeNote('x', 'h', 'as it is')
    former.mergeIn(now.records())
    expect(shown(former.records())).toEqual([['as it is']])
  })

  it('takes a note away for every device', () => {
    const desk = device('desk')
    desk.highlight('h', passage, 'blue')
    desk.writeNote('x', 'h', 'gone soon')
    const phone = device('phone', desk.records())
    phone.writeNote('x', 'h', '')
    desk.mergeIn(phone.records())
    expect(shown(desk.records())).toEqual([['']])
  })

  it('loses no text that its writer has not replaced, in whatever order replicas merge', () => {
    const edits = fc.array(
      fc.record({ by: fc.nat(2), text: fc.string({ minLength: 1 }), pull: fc.option(fc.nat(2)) }),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(edits, (all) => {
        const first = device('d0')
        first.highlight('h', passage, 'pink')
        // Two tabs of one device, and another device.
        const replicas = [first, device('d0', first.records(), 'd0b'), device('d1', first.records())]
        const alive = new Set<string>()
        const seen = replicas.map(() => new Set<string>())
        for (const [nth, { by, text, pull }] of all.entries()) {
          const own = replicas[by]
          const mine = seen[by]
          if (!own || !mine) continue
          const other = pull === null ? undefined : replicas[pull]
          if (other) {
            own.mergeIn(other.records())
            for (const known of seen[pull ?? 0] ?? []) mine.add(known)
          }
          const unique = `${nth} ${text}`
          own.writeNote('x', 'h', unique)
          for (const known of mine) alive.delete(known)
          mine.add(unique)
          alive.add(unique)
        }
        const merged = replicas.reduce((sum, { records }) => mergeRecords(sum, records()), first.records())
        expect(new Set(shown(merged)[0]?.filter((text) => text !== ''))).toEqual(alive)
      }),
    )
  })
})

describe('eraseAll', () => {
  it('leaves nothing to read, and nothing that an older copy could bring back', () => {
    const desk = device('desk')
    desk.highlight('h', passage, 'green')
    desk.recordPlace({ ...passage, end: null })
    desk.setPreference('theme', 'dark')
    const older = desk.records()
    desk.eraseAll()
    desk.mergeIn(older)
    expect([...desk.records().values()].every(({ value }) => value === null)).toBe(true)
    expect(desk.get().highlights.size).toBe(0)
    expect(desk.get().preferences.theme).toBe('auto')
  })
})
