import { describe, expect, it } from 'vitest'
import { apaReference } from '../../src/export/apa.ts'
import { referenceText } from '../../src/export/reference-text.ts'
import { dateOf, itemOf, people } from './reference-examples.ts'

const written = (...args: Parameters<typeof itemOf>) => referenceText(apaReference(itemOf(...args)), undefined).text

describe('apaReference', () => {
  it.each([
    [
      'the manual’s online newspaper',
      {
        author: [{ family: 'Carey', given: 'B.' }],
        title: 'Can we get better at forgetting?',
        'container-title': 'The New York Times',
        issued: dateOf(2019, 3, 22),
        URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
      },
      'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    ],
    [
      'the manual’s newspaper without an address',
      {
        author: [{ family: 'Stobbe', given: 'Mike' }],
        title: 'Cancer death rate in U.S. sees largest one-year drop ever',
        'container-title': 'Chicago Tribune',
        issued: dateOf(2020, 1, 8),
      },
      'Stobbe, M. (2020, January 8). Cancer death rate in U.S. sees largest one-year drop ever. Chicago Tribune.',
    ],
    [
      'several authors, with suffix, hyphen and body',
      {
        author: [
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
          { family: 'Sartre', given: 'Jean-Paul' },
          { literal: 'Associated Press' },
        ],
        title: 'T',
        'container-title': 'The Paper',
        issued: dateOf(2020, 1),
      },
      'King, M. L., Jr., Sartre, J.-P., & Associated Press. (2020, January). T. The Paper.',
    ],
    ['no author', { title: 'T', 'container-title': 'P', issued: dateOf(2020) }, 'T. (2020). P.'],
    ['no date', { author: people(1), title: 'T', 'container-title': 'P' }, 'FamilyA, A. B. (n.d.). T. P.'],
    ['no publication', { author: people(2), title: 'T' }, 'FamilyA, A. B., & FamilyB, A. B. (n.d.). T.'],
    ['a title alone', { title: 'T', URL: 'https://a.example/' }, 'T. (n.d.). https://a.example/'],
    [
      'a paper that signs for itself',
      { author: [{ literal: 'The Paper' }], title: 'T', 'container-title': 'The Paper', issued: dateOf(2020) },
      'T. (2020). The Paper.',
    ],
  ] as const)('writes %s', (_name, fields, reference) => {
    expect(written(fields)).toBe(reference)
  })

  it('names twenty authors, and of more the first nineteen and the last', () => {
    expect(written({ author: people(20), title: 'T' })).toContain('FamilyS, A. B., & FamilyT, A. B. (')
    expect(written({ author: people(21), title: 'T' })).toContain('FamilyS, A. B., . . . FamilyU, A. B. (')
    expect(written({ author: people(21), title: 'T' })).not.toContain('FamilyT')
  })

  it('sets in italics the publication, or a title that stands alone', () => {
    const html = (fields: Parameters<typeof itemOf>[0]) => referenceText(apaReference(itemOf(fields)), undefined).html
    expect(html({ title: 'T', 'container-title': 'P & Q' })).toBe('T. (n.d.). <i>P &amp; Q</i>.')
    expect(html({ title: 'T' })).toBe('<i>T</i>. (n.d.).')
  })
})
