import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslItem } from '../../src/export/csl.ts'
import { toRis } from '../../src/export/ris.ts'
import { bareHeadOf, headOf } from './head-example.ts'

describe('toRis', () => {
  it('writes an article of a publication', () => {
    const head = headOf({ authors: ['Michael Birnbaum', 'Associated Press'], standfirst: 'Kiev\nmust sign' })
    const item = cslItem(head, { url: 'https://read.example/a/', accessed: '2026-11-24' })
    expect(toRis(item).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Birnbaum, Michael',
      'AU  - Associated Press',
      'TI  - Trump, Putin agree to partial ceasefire',
      'T2  - The Washington Post',
      'PY  - 2025',
      'DA  - 2025/03/19/',
      'AB  - Kiev must sign',
      'LA  - en',
      'UR  - https://read.example/a/',
      'Y2  - 2026/11/24/',
      'ER  - ',
      '',
    ])
  })

  it('leaves the places of a date empty that are not known', () => {
    const item = cslItem(headOf({ published: '2025' }), { url: null, accessed: null })
    expect(toRis(item)).toContain('\r\nDA  - 2025///\r\n')
  })

  it('never lets a text begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const lines = toRis(cslItem(bareHeadOf({ title: `${title}\nER  - ` }), { url: null, accessed: null }))
          .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
          .filter(Boolean)
        expect(lines.map((line) => line.slice(0, 6))).toEqual(['TY  - ', 'TI  - ', 'LA  - ', 'ER  - '])
      }),
    )
  })
})
