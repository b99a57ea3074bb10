import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighboursOf, originOf, parseListOrigin } from '../../../src/routes/shared/list-origin.ts'

const titled = (slug: string) => ({ slug, title: slug.toUpperCase() })

describe('parseListOrigin', () => {
  it('reads what a list hands over', () => {
    const origin = originOf('/?q=is%3Aunread', ['a', 'b'].map(titled))
    expect(parseListOrigin(structuredClone(origin))).toEqual(origin)
  })

  it.each([null, 'x', {}, { path: '/' }, { path: 1, articles: [] }, { path: '/', slugs: ['a'] }])(
    'takes %j for no list',
    (state) => {
      expect(parseListOrigin(state)).toBeNull()
    },
  )

  it('passes over rows that are none', () => {
    const origin = { path: '/', articles: ['a', null, { slug: 'b' }, titled('c')] }
    expect(parseListOrigin(origin)?.articles).toEqual([titled('c')])
  })

  it('survives whatever another version left in the history', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        const origin = parseListOrigin(state)
        expect(origin === null || origin.articles.every(({ slug }) => typeof slug === 'string')).toBe(true)
      }),
    )
  })
})

describe('neighboursOf', () => {
  it.each([
    ['a', null, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', null],
    ['x', null, null],
  ])('finds what stands around %s', (slug, before, after) => {
    const { before: above, after: below } = neighboursOf(['a', 'b', 'c'].map(titled), slug)
    expect([above?.slug ?? null, below?.slug ?? null]).toEqual([before, after])
  })
})
