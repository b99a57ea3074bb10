import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighboursOf, parseListOrigin } from '../../../src/routes/shared/list-origin.ts'

describe('parseListOrigin', () => {
  it('reads what a list hands over', () => {
    const origin = { path: '/?q=is%3Aunread', slugs: ['a', 'b'] }
    expect(parseListOrigin(origin)).toEqual(origin)
  })

  it.each([null, 'x', {}, { path: '/' }, { path: 1, slugs: [] }, { path: '/', slugs: 'a' }])(
    'takes %j for no list',
    (state) => {
      expect(parseListOrigin(state)).toBeNull()
    },
  )

  it('survives whatever another version left in the history', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        const origin = parseListOrigin(state)
        expect(origin === null || origin.slugs.every((slug) => typeof slug === 'string')).toBe(true)
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
    expect(neighboursOf(['a', 'b', 'c'], slug)).toEqual({ before, after })
  })
})
