import fc from 'fast-check'
import { expect, it } from 'vitest'
import { docsIn } from '../../src/catalogue/doc-set.ts'
import { everyDoc } from '../../src/catalogue/make-doc-set.ts'
import { foldCopies, orderDocs } from '../../src/catalogue/order.ts'
import { foldValue } from '../../src/model/fold-value.ts'
import { listPlainly } from '../search/list-plainly.ts'
import { manySummaries, states } from './arbitrary-summaries.ts'
import { askedOf } from './asked-of.ts'

const key = fc.constantFrom(...(['title', 'words', 'left', 'opened'] as const))

it('orders a library as one would with all articles at hand, equal ones as they were', () => {
  fc.assert(
    fc.property(manySummaries, states, key, fc.boolean(), (library, own, key, descending) => {
      const asked = askedOf(library, own, () => false)
      const titles = [...new Set(library.map(({ title }) => foldValue(title)))].sort()
      const ranks = Uint32Array.from(library, ({ title }) => titles.indexOf(foldValue(title)))
      const ordered = orderDocs(
        docsIn(everyDoc(library.length)),
        { key, descending },
        { ...asked, titles: { folded: [], ranks } },
      )
      const shown = [...foldCopies(ordered, asked.columns.copies)].map((doc) => library[doc]?.id)
      expect(shown).toEqual(listPlainly(library, `sort:${descending ? '-' : ''}${key}`, own).ids)
    }),
    { numRuns: 60 },
  )
})
