import { describe, expect, it } from 'vitest'
import { localDay } from '../../src/reading/local-day.ts'

describe('localDay', () => {
  it.each([
    [new Date(2026, 10, 24, 0, 0, 1), '2026-11-24'],
    [new Date(2026, 0, 2, 23, 59, 59), '2026-01-02'],
  ])('is the date on the reader’s own calendar', (date, day) => {
    expect(localDay(date)).toBe(day)
  })
})
