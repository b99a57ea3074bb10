import { describe, expect, it } from 'vitest'
import { mlaReference } from '../../src/export/mla.ts'
import { referenceText } from '../../src/export/reference-text.ts'
import { dateOf, itemOf, people } from './reference-examples.ts'

const URL = 'https://a.example/x'

describe('mlaReference', () => {
  it.each([
    [
      'an online newspaper',
      {
        author: [{ family: 'Blum', given: 'Dani' }],
        title: 'Are Flax Seeds All That?',
        'container-title': 'The New York Times',
        issued: dateOf(2023, 12, 13),
        accessed: dateOf(2026, 11, 24),
        URL,
      },
      'Blum, Dani. “Are Flax Seeds All That?” The New York Times, 13 Dec. 2023, https://a.example/x.',
    ],
    [
      'two authors, a month that is not cut, and a quotation in the title',
      {
        author: [
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
          { family: 'Example', given: 'Ada' },
        ],
        title: 'The “new” "deal"',
        'container-title': 'P',
        issued: dateOf(2020, 6),
      },
      'King, Martin Luther, Jr., and Ada Example. “The ‘new’ ‘deal.’” P, June 2020.',
    ],
    [
      'three authors',
      { author: people(3), title: 'T', 'container-title': 'P', issued: dateOf(2020) },
      'FamilyA, Ada Beth, et al. “T.” P, 2020.',
    ],
    ['no author', { title: 'T', 'container-title': 'P', issued: dateOf(2020, 9, 1) }, '“T.” P, 1 Sept. 2020.'],
    [
      'no date',
      { title: 'T', 'container-title': 'P', URL, accessed: dateOf(2026, 11, 24) },
      '“T.” P, https://a.example/x. Accessed 24 Nov. 2026.',
    ],
    ['no publication', { title: 'T', issued: dateOf(2020), URL }, '“T.” 2020, https://a.example/x.'],
    ['a title alone', { title: 'T' }, '“T.”'],
    [
      'a paper that signs for itself',
      { author: [{ literal: 'The Paper' }], title: 'T', 'container-title': 'The Paper' },
      '“T.” The Paper.',
    ],
  ] as const)('writes %s', (_name, fields, reference) => {
    expect(referenceText(mlaReference(itemOf(fields)), undefined).text).toBe(reference)
  })

  it('sets the publication in italics', () => {
    const runs = mlaReference(itemOf({ title: 'T', 'container-title': 'P', issued: dateOf(2020) }))
    expect(referenceText(runs, undefined).html).toBe('“T.” <i>P</i>, 2020.')
  })
})
