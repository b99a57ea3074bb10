import { describe, expect, it } from 'vitest'
import { chicagoReference } from '../../src/export/chicago.ts'
import { referenceText } from '../../src/export/reference-text.ts'
import { dateOf, itemOf, people } from './reference-examples.ts'

const URL = 'https://a.example/x'

describe('chicagoReference', () => {
  it.each([
    [
      'the manual’s online newspaper',
      {
        author: [{ family: 'Blum', given: 'Dani' }],
        title: 'Are Flax Seeds All That?',
        'container-title': 'The New York Times',
        issued: dateOf(2023, 12, 13),
        URL: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
      },
      'Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    ],
    [
      'a name with a suffix, and no address',
      {
        author: [{ family: 'Apple', given: 'R. W.', suffix: 'Jr.' }],
        title: 'Nixon Tapes Must Be Kept 3 Years for Use in Court',
        'container-title': 'New York Times',
        issued: dateOf(1974, 9, 9),
      },
      'Apple, R. W., Jr. “Nixon Tapes Must Be Kept 3 Years for Use in Court.” New York Times, September 9, 1974.',
    ],
    [
      'three authors',
      { author: people(3), title: 'T', 'container-title': 'P', issued: dateOf(2020, 1) },
      'FamilyA, Ada Beth, Ada Beth FamilyB, and Ada Beth FamilyC. “T.” P, January 2020.',
    ],
    [
      'two authors',
      { author: people(2), title: 'T', 'container-title': 'P', issued: dateOf(2020) },
      'FamilyA, Ada Beth, and Ada Beth FamilyB. “T.” P, 2020.',
    ],
    [
      'no author',
      { title: 'T', 'container-title': 'The Paper', issued: dateOf(2020, 1, 2) },
      'Paper. “T.” January 2, 2020.',
    ],
    [
      'no date',
      { author: people(1), title: 'T', 'container-title': 'P', URL, accessed: dateOf(2026, 11, 24) },
      'FamilyA, Ada Beth. “T.” P. Accessed November 24, 2026. https://a.example/x.',
    ],
    ['no publication', { author: people(1), title: 'T', issued: dateOf(2020) }, 'FamilyA, Ada Beth. “T.” 2020.'],
    ['a title alone', { title: 'T' }, '“T.”'],
  ] as const)('writes %s', (_name, fields, reference) => {
    expect(referenceText(chicagoReference(itemOf(fields)), undefined).text).toBe(reference)
  })

  it('names six authors, and of more the first three', () => {
    const written = (count: number) =>
      referenceText(chicagoReference(itemOf({ author: people(count), title: 'T' })), undefined).text
    expect(written(6)).toContain('Ada Beth FamilyE, and Ada Beth FamilyF. “')
    expect(written(7)).toBe('FamilyA, Ada Beth, Ada Beth FamilyB, Ada Beth FamilyC, et al. “T.”')
  })
})
