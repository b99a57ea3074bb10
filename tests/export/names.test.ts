import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseName } from '../../src/export/names.ts'

describe('parseName', () => {
  it.each([
    ['Michael Birnbaum', { given: 'Michael', family: 'Birnbaum' }],
    ['Ursula von der Leyen', { given: 'Ursula', family: 'von der Leyen' }],
    ['J. R. R. Tolkien', { given: 'J. R. R.', family: 'Tolkien' }],
    ['Martin Luther King, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Ludwig van der Berg, Jr.', { given: 'Ludwig', family: 'van der Berg', suffix: 'Jr.' }],
    ['Seán O’Casey', { given: 'Seán', family: 'O’Casey' }],
    ['  Ada   Example ', { given: 'Ada', family: 'Example' }],
  ])('splits %j', (name, parts) => {
    expect(parseName(name)).toEqual(parts)
  })

  it.each([
    ['Plato'],
    ['The Offprint authors'],
    ['Associated Press'],
    ['World Health Organization'],
    ['United Nations'],
    ['European Commission'],
    ['Agence France-Presse'],
    ['van der Berg, Ludwig'],
    ['王小波'],
    ['نجيب محفوظ'],
    ['bell hooks'],
    ['Agent 99'],
    ['Ada Example & Ben Sample'],
  ])('leaves %j whole', (name) => {
    expect(parseName(name)).toEqual({ literal: name })
  })

  it('loses no letter of any name', () => {
    const letters = (text: string) => text.replace(/[\s,]/g, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const parsed = parseName(name)
        const all = 'literal' in parsed ? parsed.literal : [parsed.given, parsed.family, parsed.suffix ?? ''].join(' ')
        expect(letters(all)).toBe(letters(name))
      }),
    )
  })
})
