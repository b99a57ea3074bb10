import { describe, expect, it } from 'vitest'
import { dayOrder } from '../../../../src/ingest/describe/html/day-order.ts'

describe('dayOrder', () => {
  it.each([
    ['a day that can be read only one way', ['25/12/2019'], 'en-US', 'example.com', 'day first'],
    ['the country of the language', [], 'en-GB', null, 'day first'],
    ['the country of the language', [], 'en-US', 'example.co.uk', 'month first'],
    ['the language', [], 'fr', 'example.com', 'day first'],
    ['the language and the host', [], 'en', 'example.co.uk', 'day first'],
    ['the language alone', [], 'en', 'example.io', 'month first'],
    ['the host alone', [], null, 'example.de', 'day first'],
    ['nothing', ['03/04/2019'], null, 'example.com', null],
    ['no language', [], 'no language', 'example.com', null],
  ] as const)('goes by %s: %j %s %s', (_, dates, lang, host, order) => {
    expect(dayOrder(dates, lang, host)).toBe(order)
  })
})
