import { describe, expect, it } from 'vitest'
import {
  bringing,
  onlyPassage,
  onlyPlace,
  passageRecords,
  placeFragment,
  placeRecords,
} from '../../src/model/hand-over.ts'
import { isHandOver } from '../../src/model/hand-over-fragment.ts'
import type { Json, Records } from '../../src/model/records.ts'

const at = (time: number): string => `${String(time).padStart(15, '0')}-0000-a`
const locator = {
  article: 'a1',
  start: { block: 'x', offset: 7 },
  end: null,
  quote: { exact: 'a few words\n\nof two blocks', prefix: '', suffix: '' },
  fraction: 0.5,
}
const records = (...entries: readonly (readonly [string, Json, number])[]): Records =>
  new Map(entries.map(([key, value, time]) => [key, { value, at: at(time) }]))

const place = { reading: 1, locator }

describe('bringing', () => {
  it('counts by kind what a merge would change', () => {
    const theirs = records(['place:a1', place, 2], ['place:a2', place, 2], ['saved:a1', true, 2], ['later:thing', 1, 2])
    expect(bringing(records(['place:a2', place, 3]), theirs)).toEqual({
      counts: new Map([
        ['place', 1],
        ['saved', 1],
        ['other', 1],
      ]),
      removed: 0,
    })
  })

  it('says how much it would take back, and counts no tombstone of what is not here', () => {
    const theirs = records(['saved:a1', null, 2], ['saved:a2', null, 2])
    expect(bringing(records(['saved:a1', true, 1]), theirs)).toEqual({ counts: new Map(), removed: 1 })
  })

  it('is empty for what is here already', () => {
    const mine = records(['place:a1', place, 2], ['saved:a1', null, 2])
    expect(bringing(mine, mine)).toEqual({ counts: new Map(), removed: 0 })
  })
})

describe('what is handed over', () => {
  const all = records(
    ['place:a1', place, 1],
    ['place:a2', place, 1],
    ['highlight:a1:h', true, 1],
    ['note:a1:h:d', true, 1],
    ['note:a1:h:e', true, 1],
    ['note:a1:g:e', true, 1],
  )

  it('is the place of one article alone', () => {
    expect([...placeRecords(all, 'a1').keys()]).toEqual(['place:a1'])
  })

  it('is one highlight with the notes of every device', () => {
    expect([...passageRecords(all, 'a1', 'h').keys()]).toEqual(['highlight:a1:h', 'note:a1:h:d', 'note:a1:h:e'])
  })
})

describe('onlyPlace', () => {
  it('is the place of a link that carries nothing else', () => {
    expect(onlyPlace(records(['place:a1', place, 1]))).toEqual(locator)
  })

  it.each([
    ['nothing', records()],
    ['two places', records(['place:a1', place, 1], ['place:a2', place, 1])],
    ['another kind', records(['saved:a1', true, 1])],
    ['a place that was taken back', records(['place:a1', null, 1])],
    ['a locator into another article', records(['place:a2', place, 1])],
  ])('is null for %s', (_, carried) => {
    expect(onlyPlace(carried)).toBeNull()
  })
})

describe('onlyPassage', () => {
  const mark = { locator: { ...locator, end: { block: 'x', offset: 18 } }, colour: 'green', createdAt: 1 }
  const note = { text: 'beside it', over: [] }

  it('is the passage of one highlight, with the notes beside it', () => {
    const carried = records(['highlight:a1:h', mark, 1], ['note:a1:h:desk', note, 1], ['note:a1:h:phone', note, 2])
    expect(onlyPassage(carried)).toEqual(mark.locator)
  })

  it.each([
    ['nothing', records()],
    ['two highlights', records(['highlight:a1:h', mark, 1], ['highlight:a1:i', mark, 1])],
    ['something else beside it', records(['highlight:a1:h', mark, 1], ['saved:a1', true, 1])],
    ['another highlight’s note', records(['highlight:a1:h', mark, 1], ['note:a1:i:desk', note, 1])],
    ['one that was taken back', records(['highlight:a1:h', null, 1])],
    ['a locator into another article', records(['highlight:a2:h', mark, 1])],
  ])('is null for %s', (_, carried) => {
    expect(onlyPassage(carried)).toBeNull()
  })
})

describe('placeFragment', () => {
  it('names the words at the place, as far as its block goes', () => {
    expect(placeFragment(locator)).toBe('b-x.7-18')
  })

  it('names the block where there are no words', () => {
    expect(placeFragment({ ...locator, quote: null })).toBe('b-x')
  })
})

describe('isHandOver', () => {
  it.each([
    ['#hand-over=1.abc', true],
    ['hand-over=', true],
    ['#b-hand', false],
    ['', false],
  ])('of %j is %s', (fragment, expected) => {
    expect(isHandOver(fragment)).toBe(expected)
  })
})
