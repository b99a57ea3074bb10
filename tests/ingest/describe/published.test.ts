import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, findDates, orderOf, parseDate } from '../../../src/ingest/describe/published.ts'

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
    ['Posted on Oktober 27, 2015 by Admin', '2015-10-27'],
    ['02 Ago 2017', '2017-08-02'],
    ['3 października 2018', '2018-10-03'],
    ['3 октября 2018 г.', '2018-10-03'],
    ['19 Kasım 2019', '2019-11-19'],
    ['2019. november 19.', '2019-11-19'],
    ['١٩ 19 نوفمبر 2019', '2019-11-19'],
    ['2019年11月19日 10時05分', '2019-11-19'],
    ['2019년 11월 19일', '2019-11-19'],
    ['2016.12.01', '2016-12-01'],
    ['11/19/19 06:56 AM EST', '2019-11-19T06:56:00-05:00'],
    ['19.11.19', '2019-11-19'],
    ['21:17 18.11.2019Get short URL', '2019-11-18'],
    ['PUBLISHED WED, NOV 20 20194:29 AM EST', '2019-11-20T04:29:00-05:00'],
    ['Mon 18 Nov 2019 18.54 GMT', '2019-11-18T18:54:00+00:00'],
    ['Nov 18, 2019, 12:05 a.m. CET', '2019-11-18T00:05:00+01:00'],
    ['03.04.2025', '2025-04-03'],
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
    '30 February 2019',
    '1/2/10',
    'version 2.11.10',
    'the 2018/19 season',
    'call 555-12-2019',
    'Nov 18',
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

describe('findDates', () => {
  it('gives every date in the order of the text', () => {
    const dates = findDates('Published 20 Nov, 2019 | Updated November 21, 2019 | Copyright 2022/01/02')
    expect(dates.map(({ date }) => date)).toEqual(['2019-11-20', '2019-11-21', '2022-01-02'])
  })

  it('reads nothing but what stands there, and overlaps nothing', () => {
    const piece = fc.constantFrom(
      '19',
      '11',
      '2019',
      '/',
      '.',
      '-',
      ' ',
      ', ',
      'May',
      'Nov.',
      'de',
      '年',
      '月',
      '日',
      'GMT',
      '10:05',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { date, start, end } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toContain(date.slice(2, 4))
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('orderOf', () => {
  it.each([
    [['Posted 25/12/2019', '03/04/2020'], 'day first', '2020-04-03'],
    [['12/25/2019 10:00 AM'], 'month first', '2020-03-04'],
    [['03/04/2020', 'no date'], null, '2020'],
  ] as const)('reads %j as %s', (lines, order, date) => {
    expect(orderOf(lines)).toBe(order)
    expect(findDate('03/04/2020', order)?.date).toBe(date)
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

describe('months', () => {
  it('knows twelve months in every language of the table', () => {
    const day = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: 'UTC' })
    for (const language of [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'sv',
      'da',
      'fi',
      'pl',
      'cs',
      'hu',
      'ro',
      'tr',
      'id',
      'ru',
      'uk',
      'el',
    ]) {
      const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2019, month, 28))
        expect([language, findDate(long.format(date))?.date.slice(5, 7)]).toEqual([
          language,
          day.format(date).padStart(2, '0'),
        ])
      }
    }
  })
})
