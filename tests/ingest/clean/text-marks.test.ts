import { describe, expect, it } from 'vitest'
import { listMarkOf, opensQuote } from '../../../src/ingest/clean/text-marks.ts'

describe('listMarkOf', () => {
  it.each([
    ['- bread', { sign: '-', number: null, text: 'bread' }],
    ['• two  eggs', { sign: '•', number: null, text: 'two  eggs' }],
    ['12. the twelfth', { sign: '.', number: 12, text: 'the twelfth' }],
    ['3) the third', { sign: ')', number: 3, text: 'the third' }],
  ])('reads the mark of %j', (line, mark) => {
    expect(listMarkOf(line)).toEqual(mark)
  })

  it.each(['bread', '-bread', '- ', '2019. A year', '3.5 percent', '– said nobody', '— A. Writer'])(
    'finds none on %j',
    (line) => {
      expect(listMarkOf(line)).toBeNull()
    },
  )
})

describe('opensQuote', () => {
  it.each([
    ['“Nobody came,” she said.', true],
    ['„Niemand kam.“', true],
    ['「誰も来なかった」', true],
    ['Nobody came.', false],
  ])('says of %j: %s', (text, is) => {
    expect(opensQuote(text)).toBe(is)
  })
})
