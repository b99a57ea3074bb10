import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldValue } from '../../src/model/fold-value.ts'

describe('folding a value', () => {
  it.each([
    ['World Review', 'world review'],
    ['world-review', 'world review'],
    ['C++', 'c++'],
    ['C#, F#', 'c# f#'],
    ['A+B', 'a b'],
    ['++A', 'a'],
    ['#news', 'news'],
    ['# ? ..', ''],
    ['Straße in Łódź', 'strasse in lodz'],
    ['हिंदी', 'हिंदी'],
    ['かぎ', 'かぎ'],
    ['เศรษฐกิจ', 'เศรษฐกิจ'],
    ['Ru\u00adss\u00adland', 'russland'],
  ])('of %j gives %j', (value, folded) => {
    expect(foldValue(value)).toBe(folded)
  })

  it('twice changes nothing', () => {
    const text = fc
      .array(fc.constantFrom('a', 'É', 'ß', 'ก', '\u0e31', '\u0301', '\u00ad', '+', '#', ' ', '.', '9'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (value) => {
        expect(foldValue(foldValue(value))).toBe(foldValue(value))
      }),
    )
  })
})
