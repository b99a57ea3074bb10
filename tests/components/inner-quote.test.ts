import { describe, expect, it } from 'vitest'
import { innerQuote } from '../../src/components/inner-quote.ts'

describe('innerQuote', () => {
  it.each([
    ['matches in the States"', 'matches in the States'],
    ['“a PERFECT call,” he said', 'a PERFECT call,” he said'],
    [" players' union ", "players' union"],
    ['«Слово»', 'Слово'],
    ['""', ''],
  ])('takes the marks off the ends of %j', (text, inner) => {
    expect(innerQuote(text)).toBe(inner)
  })
})
