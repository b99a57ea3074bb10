import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../../src/model/merge.ts'
import {
  addSample,
  daysUpTo,
  deriveDays,
  minutesBetween,
  NOTHING_READ,
  paceOf,
  parseDay,
  wordsOf,
} from '../../src/model/reading-days.ts'
import { dayKey, type Records } from '../../src/model/records.ts'

const at = (device: string) => `001763991345123-0000-${device}`
const minute = 60_000

/** A day of so many passages of a hundred words, each at a pace in words a minute. */
const dayAt = (...paces: readonly number[]) =>
  paces.reduce((day, pace) => addSample(day, { words: 100, ms: (100 / pace) * minute }), NOTHING_READ)

describe('addSample', () => {
  it.each([
    ['reading', 100, 25_000, 100],
    ['a skim', 100, 2_000, 0],
    ['a cup of tea', 100, 30 * minute, 0],
    ['nothing', 0, 1_000, 0],
    ['no time at all', 100, 0, 0],
  ])('counts %s as it is', (_, words, ms, counted) => {
    const day = addSample(NOTHING_READ, { words, ms })
    expect(wordsOf(day)).toBe(counted)
    expect(day.ms).toBe(counted === 0 ? 0 : ms)
  })
})

describe('paceOf', () => {
  it('says nothing before enough was read', () => {
    expect(paceOf([dayAt(200, 220, 240)])).toBeNull()
  })

  it('is near the reader’s usual pace, whatever was skimmed or left open', () => {
    const calm = Array.from({ length: 30 }, (_, n) => 220 + (n % 5) * 10)
    const pace = paceOf([dayAt(...calm, 900, 900, 62, 62), NOTHING_READ])
    expect(pace?.usual).toBeGreaterThan(200)
    expect(pace?.usual).toBeLessThan(280)
    expect(pace?.slow).toBeLessThanOrEqual(pace?.usual ?? 0)
    expect(pace?.fast).toBeGreaterThanOrEqual(pace?.usual ?? 0)
  })

  it('lies between the slowest and the fastest passage, give or take a class', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 61, max: 950 }), { minLength: 20, maxLength: 60 }), (paces) => {
        const found = paceOf([dayAt(...paces)])
        const step = 2 ** (1 / 4)
        for (const pace of found ? [found.slow, found.usual, found.fast] : []) {
          expect(pace).toBeGreaterThanOrEqual(Math.min(...paces) / step)
          expect(pace).toBeLessThanOrEqual(Math.max(...paces) * step)
        }
      }),
    )
  })
})

describe('deriveDays', () => {
  const records = (device: string, value: typeof NOTHING_READ, day = '2026-11-24'): Records =>
    new Map([[dayKey(day, device), { value, at: at(device) }]])

  it('sums what several devices read on one day, and lists the days in order', () => {
    const all = mergeRecords(
      mergeRecords(records('b', dayAt(200)), records('a', dayAt(200, 400))),
      records('a', dayAt(100), '2026-11-23'),
    )
    expect(deriveDays(all).map((day) => [day.day, wordsOf(day)])).toEqual([
      ['2026-11-23', 100],
      ['2026-11-24', 300],
    ])
  })

  it('passes over what was erased', () => {
    expect(deriveDays(new Map([[dayKey('2026-11-24', 'a'), { value: null, at: at('a') }]]))).toEqual([])
  })
})

describe('daysUpTo', () => {
  it('gives each of the last days, over the ends of months and years', () => {
    const days = daysUpTo([{ day: '2025-12-31', ...dayAt(200) }], '2026-01-01', 3)
    expect(days.map((day) => [day.day, wordsOf(day)])).toEqual([
      ['2025-12-30', 0],
      ['2025-12-31', 100],
      ['2026-01-01', 0],
    ])
  })
})

describe('parseDay', () => {
  it.each([null, 3, {}, { ms: 1 }, { ms: -1, words: NOTHING_READ.words }, { ms: 1, words: [1, 2] }])(
    'knows that %j is no day',
    (value) => {
      expect(parseDay(value)).toBeNull()
    },
  )

  it('reads back what was added up', () => {
    expect(parseDay(dayAt(200, 300))).toEqual(dayAt(200, 300))
  })
})

describe('minutesBetween', () => {
  it.each([
    [2_000, { slow: 200, usual: 230, fast: 250 }, [8, 10]],
    [100, { slow: 200, usual: 230, fast: 250 }, [1, 1]],
  ])('gives a range for %i words', (words, pace, range) => {
    expect(minutesBetween(words, pace)).toEqual(range)
  })
})
