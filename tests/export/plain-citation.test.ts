import { describe, expect, it } from 'vitest'
import { cslItem } from '../../src/export/csl.ts'
import { toPlainCitation } from '../../src/export/plain-citation.ts'
import { bareHeadOf, headOf } from './head-example.ts'

describe('toPlainCitation', () => {
  it.each([
    [
      'everything',
      headOf(),
      'Michael Birnbaum, Cat Zakrzewski and Mary Ilyushina, “Trump, Putin agree to partial ceasefire”, The Washington Post, 19 March 2025, https://read.example/a/ (read 24 November 2026)',
    ],
    [
      'one author and a month',
      headOf({ authors: ['Ada Example'], published: '2025-03' }),
      'Ada Example, “Trump, Putin agree to partial ceasefire”, The Washington Post, March 2025, https://read.example/a/ (read 24 November 2026)',
    ],
    ['a title', bareHeadOf({ title: 'T' }), '“T”, https://read.example/a/ (read 24 November 2026)'],
  ])('makes one line of %s', (_name, head, line) => {
    expect(toPlainCitation(cslItem(head, { url: 'https://read.example/a/', accessed: '2026-11-24' }))).toBe(line)
  })
})
