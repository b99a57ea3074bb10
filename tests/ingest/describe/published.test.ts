import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, parseDate } from '../../../src/ingest/describe/published.ts'

describe('findDate', () => {
  it.each([
    ['March 19th, 2025', '2025-03-19'],
    ['Published March 19, 2025', '2025-03-19'],
    ['19 November 2019', '2019-11-19'],
    ['Nov. 18, 2019', '2019-11-18'],
    ['Nov 18, 2019, 11:47am EST', '2019-11-18T11:47:00-05:00'],
    ['Nov 18, 2019, 11:47am', '2019-11-18'],
    ['2019-11-19T10:00:00Z', '2019-11-19T10:00:00Z'],
    ['2019-11-19T10:00:00.123+0530', '2019-11-19T10:00:00+05:30'],
    ['Posted on 2019-11-19 at noon', '2019-11-19'],
    ['25/12/2019', '2019-12-25'],
    ['12/25/2019', '2019-12-25'],
    ['03/04/2025', '2025'],
    ['04/04/2025', '2025-04-04'],
    ['19 novembre 2019', '2019-11-19'],
    ['19. November 2019', '2019-11-19'],
    ['20 de novembro de 2019', '2019-11-20'],
  ])('reads %j as %s', (text, date) => {
    expect(findDate(text)?.date).toBe(date)
  })

  it.each([
    '',
    'yesterday',
    'Monday',
    '3 hours ago',
    'Wednesday, May 7',
    'in 2019',
    'last week',
    '2019-13-45',
    'Chapter 5, verse 3',
    '1234567890',
  ])('finds no date in %j', (text) => {
    expect(findDate(text)).toBeNull()
  })

  it('reads every day back from its ISO form and from English', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(findDate(iso)?.date).toBe(iso)
        expect(findDate(long.format(date))?.date).toBe(iso)
      }),
    )
  })
})

describe('parseDate', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', '2025-03'],
    ['March 2025', '2025-03'],
    ['2025-03-19', '2025-03-19'],
    ['last Tuesday', null],
  ])('reads %j as %j', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })
})
