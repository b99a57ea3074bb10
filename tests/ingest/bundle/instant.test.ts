import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/ingest/bundle/instant.ts'

describe('instantOf', () => {
  it.each([
    ['2025', '2025-01-01T00:00:00Z'],
    ['2025-03', '2025-03-01T00:00:00Z'],
    ['2025-03-19', '2025-03-19T00:00:00Z'],
    ['2025-03-19T08:30:00Z', '2025-03-19T08:30:00Z'],
    ['2025-03-19T08:30:00-04:00', '2025-03-19T12:30:00Z'],
    ['2025-03-19T08:30', '2025-03-19T08:30:00Z'],
    ['2025-13', null],
    ['19 March 2025', null],
    ['', null],
    [null, null],
  ])('takes %j for %j', (date, instant) => {
    expect(instantOf(date)).toBe(instant)
  })

  it('keeps every instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(Date.parse(instantOf(date.toISOString()) ?? '')).toBe(date.getTime())
      }),
    )
  })
})
