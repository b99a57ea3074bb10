import { describe, expect, it } from 'vitest'
import { LENGTHS } from '../../../src/model/lengths.ts'
import { chosenFilters } from '../../../src/routes/shared/chosen-filters.ts'

const labels = (q: string) => chosenFilters(q, (rest) => `?q=${rest}`).map(({ label }) => label)

describe('chosenFilters', () => {
  it.each([
    ['section:"World Review"', 'World Review'],
    ['is:saved', 'Saved'],
    ['lang:he', 'Hebrew'],
    ['published:2025-03', 'March 2025'],
    ['published:2025', '2025'],
    ['published:2025-03..2025-06', '2025-03..2025-06'],
    ['published:>2024', '>2024'],
    ['published:2025-03-09', '2025-03-09'],
    ['words:<1500', 'words <1500'],
    ['left:<10m', 'left <10m'],
    ['has:table', 'has table'],
  ])('names %s as its filter does: %s', (q, label) => {
    expect(labels(q)).toEqual([label])
  })

  it.each(LENGTHS)('names the length $value as its filter does: $label', ({ value, label }) => {
    expect(labels(`length:${value}`)).toEqual([label])
  })

  it('leads to the query without the filter', () => {
    const [first] = chosenFilters('war lang:he sort:-words', (rest) => `?q=${rest}`)
    expect(first?.without).toBe('?q=war sort:-words')
  })
})
