import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS, type FacetName } from '../../../src/model/facet.ts'
import { LENGTHS } from '../../../src/model/lengths.ts'
import {
  clearFilters,
  filtersOf,
  hasFilter,
  removeFilter,
  setSort,
  toggleFilter,
} from '../../../src/model/query/edit.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { printQuery } from '../../../src/model/query/print.ts'
import { queryText } from './arbitrary-query.ts'

/** A facet with a value that its lists may offer. */
const facetValue: fc.Arbitrary<[FacetName, string]> = fc.constantFrom(...FACETS).chain((facet) => {
  const values: { [name in FacetName]?: readonly string[] } = {
    status: ['unread', 'reading', 'finished', 'archived'],
    date: ['2025', '2025-03', 'undated'],
    lang: ['en', 'de'],
    length: LENGTHS.map(({ value }) => value),
  }
  const names = values[facet] ?? ['World Review', 'World', 'say "yes"', 'ÉTÉ', 'is:unread']
  return fc.constantFrom(...names).map((value): [FacetName, string] => [facet, value])
})

describe('toggleFilter', () => {
  it.each<[string, FacetName, string, string]>([
    ['', 'section', 'World Review', 'section:"World Review"'],
    ['putin sort:title', 'status', 'unread', 'putin is:unread sort:title'],
    ['a OR b', 'lang', 'en', 'a OR b lang:en'],
    ['section:"A" war', 'section', 'B', 'section:"A" section:"B" war'],
    ['section:"A" section:"B" war', 'section', 'A', 'section:"B" war'],
    ['section:"world-review"', 'section', 'World Review', ''],
    ['published:2025', 'date', '2025-03', 'published:2025 published:2025-03'],
    ['', 'date', 'undated', 'published:undated'],
    ['', 'length', '<5m', 'length:<5m'],
    ['length:<5m', 'length', '>20m', 'length:<5m length:>20m'],
    ['is:saved', 'status', 'reading', 'is:saved is:reading'],
    ['war', 'status', 'asleep', 'war'],
    ['tag:"?"', 'tag', '!', 'tag:"?" tag:"!"'],
    ['tag:"हद"', 'tag', 'हिंदी', 'tag:"हद" tag:"हिंदी"'],
    ['tag:"Strasse"', 'tag', 'Straße', ''],
  ])('turns %j with %s %j into %j', (text, facet, value, expected) => {
    expect(toggleFilter(text, facet, value)).toBe(expected)
  })

  it('shows the value as chosen after one click and not after another', () => {
    fc.assert(
      fc.property(queryText, facetValue, (text, [facet, value]) => {
        const before = hasFilter(parseQuery(text), facet, value)
        const once = toggleFilter(text, facet, value)
        expect(hasFilter(parseQuery(once), facet, value)).toBe(!before)
        const twice = toggleFilter(once, facet, value)
        expect(hasFilter(parseQuery(twice), facet, value)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('gives back the query that it was given after two clicks', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(facetValue, { maxLength: 5, selector: String }),
        facetValue,
        (chosen, [facet, value]) => {
          fc.pre(chosen.every(([name, other]) => name !== facet || other.toLowerCase() !== value.toLowerCase()))
          const text = chosen.reduce((query, [name, other]) => toggleFilter(query, name, other), 'two words sort:title')
          expect(toggleFilter(toggleFilter(text, facet, value), facet, value)).toBe(text)
        },
      ),
    )
  })
})

describe('filtersOf', () => {
  it('lists fields, ranges and states, not words', () => {
    const query = parseQuery('war "a b" section:"World Review" section:B -tag:x is:unread published:>2024 a OR b')
    expect(filtersOf(query)).toEqual([
      { field: 'section', value: 'World Review', text: 'section:"World Review"' },
      { field: 'section', value: 'B', text: 'section:B' },
      { field: 'tag', value: 'x', text: '-tag:x' },
      { field: 'is', value: 'unread', text: 'is:unread' },
      { field: 'published', value: '>2024', text: 'published:>2024' },
    ])
  })

  it('lists nothing that cannot be taken away', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        for (const filter of filtersOf(parseQuery(text))) {
          const left = filtersOf(parseQuery(removeFilter(text, filter.text)))
          expect(left.map((other) => other.text)).not.toContain(filter.text)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('removeFilter', () => {
  it('takes one value and leaves the rest of the query', () => {
    expect(removeFilter('war section:A section:"B C" -tag:x sort:title', 'section:"B C"')).toBe(
      'war section:A -tag:x sort:title',
    )
    expect(removeFilter('war -tag:x', '-tag:x')).toBe('war')
  })
})

describe('clearFilters', () => {
  it('keeps words, phrases and the order', () => {
    expect(clearFilters('war section:A section:B "p q" -is:saved has:table a OR b sort:-words')).toBe(
      'war "p q" a OR b sort:-words',
    )
  })
})

describe('setSort', () => {
  it('sets and lifts the order', () => {
    expect(setSort('war sort:title', { key: 'published', descending: true })).toBe('war sort:-published')
    expect(setSort('war sort:title', null)).toBe('war')
  })

  it('leaves the conditions alone', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { where } = parseQuery(text)
        expect(setSort(text, null)).toBe(printQuery({ where, sort: null }))
      }),
    )
  })
})
