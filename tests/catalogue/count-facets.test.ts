import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allValues, countFacets } from '../../src/catalogue/count-facets.ts'
import { docsIn } from '../../src/catalogue/doc-set.ts'
import { leafMarks } from '../../src/catalogue/leaf-marks.ts'
import { select } from '../../src/catalogue/select.ts'
import { FACETS } from '../../src/model/facet.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { listPlainly } from '../search/list-plainly.ts'
import { filters } from './arbitrary-filters.ts'
import { manySummaries, states } from './arbitrary-summaries.ts'
import { askedOf } from './asked-of.ts'

describe('counting facets', () => {
  it('finds and counts as one article after another would, whatever the library and the filters', () => {
    fc.assert(
      fc.property(manySummaries, states, filters, (library, own, q) => {
        const asked = askedOf(library, own, () => false)
        const { columns } = asked
        const { where } = parseQuery(q)
        const { matching, countedFor } = select({
          count: library.length,
          view: null,
          where,
          marksOf: (leaf) => leafMarks(leaf, asked),
        })
        const expected = listPlainly(library, q, own)
        expect(docsIn(matching)).toHaveLength(expected.total)
        const counted = countFacets(columns, asked.states, countedFor, Number.POSITIVE_INFINITY)
        expect(counted).toEqual({ facets: expected.facets, beyond: {} })
        for (const facet of FACETS) {
          const all = allValues(facet, columns, asked.states, countedFor(facet))
          expect(all).toEqual(expected.facets[facet] ?? [])
        }
      }),
      { numRuns: 60 },
    )
  })
})
