import { describe, expect, it } from 'vitest'
import { listenTo } from '../../../src/ingest/clean/vocabulary.ts'

const speech = listenTo(['Harbour ferry', 'the harbour and its ferry', 'weather forecast', 'Harbour ferry', 'ok'])

describe('listenTo', () => {
  it('shares with the prose below and above, whatever the case', () => {
    const prose = [false, true, false, false, false]
    expect(speech.sharedWithProse(0, prose, 1)).toBe(1)
    expect(speech.sharedWithProse(2, prose, -1)).toBe(0)
    expect(speech.sharedWithProse(0, prose, -1)).toBe(-1)
    expect(speech.sharedWithProse(4, prose, -1)).toBe(-1)
  })

  it('shares with the other paragraphs of a run, not with itself', () => {
    expect(speech.sharedWithRun(1, { first: 0, last: 1 })).toBe(1)
    expect(speech.sharedWithRun(2, { first: 2, last: 2 })).toBe(0)
    expect(speech.sharedWithRun(3, { first: 0, last: 1 })).toBe(1)
  })

  it('counts copies above and below', () => {
    expect(speech.copies(0)).toEqual({ printedAbove: 0, printedBelow: 1 })
    expect(speech.copies(3)).toEqual({ printedAbove: 1, printedBelow: 0 })
  })
})
