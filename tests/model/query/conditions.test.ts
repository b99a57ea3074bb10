import { describe, expect, it } from 'vitest'
import { minutesLeft } from '../../../src/model/query/conditions.ts'
import { UNREAD } from '../../../src/model/reading-state.ts'

const place = { article: 'a', start: { block: 'b', offset: 0 }, end: null, quote: null, fraction: 0.5 }

describe('minutesLeft', () => {
  it('is nothing once finished, wherever the reader stands', () => {
    expect(minutesLeft({ words: 1428 }, { ...UNREAD, place, status: 'finished' })).toBe(0)
  })

  it('counts from where the reader is', () => {
    expect(minutesLeft({ words: 1428 }, { ...UNREAD, place, status: 'reading' })).toBe(3)
    expect(minutesLeft({ words: 1428 }, UNREAD)).toBe(6)
  })
})
