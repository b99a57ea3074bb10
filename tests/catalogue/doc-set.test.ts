import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docsIn, hasDoc, sizeOf } from '../../src/catalogue/doc-set.ts'
import { complement, everyDoc, intersect, setOf, unite } from '../../src/catalogue/make-doc-set.ts'

/** A library's size, about one, two or three words of bits, and two choices among its articles. */
const choices = fc
  .integer({ min: 0, max: 100 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    ),
  )

const chosen = (flags: readonly boolean[]) => flags.flatMap((flag, doc) => (flag ? [doc] : []))

describe('sets of articles', () => {
  it('combine as their members do', () => {
    fc.assert(
      fc.property(choices, ([count, first, second]) => {
        const a = setOf(chosen(first), count)
        const b = setOf(chosen(second), count)
        expect([...docsIn(a)]).toEqual(chosen(first))
        expect([...docsIn(intersect(a, b))]).toEqual(chosen(first.map((flag, doc) => flag && second[doc] === true)))
        expect([...docsIn(unite(a, b))]).toEqual(chosen(first.map((flag, doc) => flag || second[doc] === true)))
        expect([...docsIn(complement(a, count))]).toEqual(chosen(first.map((flag) => !flag)))
        expect(sizeOf(a)).toBe(chosen(first).length)
        expect(first.map((_, doc) => hasDoc(a, doc))).toEqual(first)
      }),
    )
  })

  it.each([0, 1, 31, 32, 33, 64])('have everything of a library of %i', (count) => {
    expect([...docsIn(everyDoc(count))]).toEqual(Array.from({ length: count }, (_, doc) => doc))
    expect(sizeOf(everyDoc(count))).toBe(count)
  })
})
