import { describe, expect, it } from 'vitest'
import { cslItem, dateParts } from '../../src/export/csl.ts'
import { bareHeadOf, headOf } from './head-example.ts'

describe('dateParts', () => {
  it.each([
    ['2025', [2025]],
    ['2025-03', [2025, 3]],
    ['2025-03-19', [2025, 3, 19]],
    ['2025-03-19T23:30:00-05:00', [2025, 3, 19]],
    ['soon', null],
    [null, null],
  ])('reads %j as %j', (date, parts) => {
    expect(dateParts(date)).toEqual(parts)
  })
})

describe('cslItem', () => {
  it('describes an article of a publication', () => {
    expect(cslItem(headOf(), { url: 'https://read.example/a/', accessed: '2026-11-24' })).toEqual({
      id: 'trump-putin-agree',
      type: 'article-newspaper',
      title: 'Trump, Putin agree to partial ceasefire',
      author: [
        { given: 'Michael', family: 'Birnbaum' },
        { given: 'Cat', family: 'Zakrzewski' },
        { given: 'Mary', family: 'Ilyushina' },
      ],
      'container-title': 'The Washington Post',
      issued: { 'date-parts': [[2025, 3, 19]] },
      URL: 'https://read.example/a/',
      accessed: { 'date-parts': [[2026, 11, 24]] },
      language: 'en',
    })
  })

  it('prefers the address an article first had to the library’s', () => {
    const head = headOf({ canonical: 'https://paper.example/a' })
    expect(cslItem(head, { url: 'https://read.example/a/', accessed: null }).URL).toBe('https://paper.example/a')
  })

  it('says nothing of what is not known, nor when an address was read that there is not', () => {
    const item = cslItem(bareHeadOf({ title: 'T' }), { url: null, accessed: '2026-11-24' })
    expect(item).toEqual({ id: 'trump-putin-agree', type: 'webpage', title: 'T', language: 'en' })
  })
})
