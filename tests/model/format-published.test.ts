import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPublished } from '../../src/model/format-published.ts'

describe('formatPublished', () => {
  it.each([
    ['2025-03-19', '19 March 2025', '19 Mar 2025'],
    ['2025-03-01T23:30:00-11:00', '1 March 2025', '1 Mar 2025'],
    ['2025-03', 'March 2025', 'Mar 2025'],
    ['2025', '2025', '2025'],
    ['2025-13', '2025', '2025'],
    ['spring', 'spring', 'spring'],
  ])('prints %s as precisely as it is known', (published, long, short) => {
    expect(formatPublished(published)).toBe(long)
    expect(formatPublished(published, true)).toBe(short)
  })

  it('prints the day that is written, for every day', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString()
        expect(formatPublished(iso)).toMatch(new RegExp(`^${Number(iso.slice(8, 10))} [A-Z][a-z]+ ${iso.slice(0, 4)}$`))
      }),
    )
  })
})
