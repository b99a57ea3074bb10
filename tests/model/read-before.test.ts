import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesReadBefore } from '../../src/model/read-before.ts'
import { type ArticleState, EMPTY_READING_STATE, type ReadingState, UNREAD } from '../../src/model/reading-state.ts'
import type { SharedWith } from '../../src/model/shared-with.ts'

/** An article that has these blocks, each as `ID-BLOCK`, the nth ending at n tenths. */
function sharedWith(id: string, blocks: string): SharedWith {
  const places = [...blocks].map((block, at) => ({ block, there: `${id}-${block}`, until: (at + 1) / 10 }))
  return { id, slug: id, title: id.toUpperCase(), blocks: places }
}

function stateOf(articles: Readonly<Record<string, Partial<ArticleState>>>): ReadingState {
  const states = Object.entries(articles).map(([id, known]) => [id, { ...UNREAD, ...known }] as const)
  return { ...EMPTY_READING_STATE, articles: new Map(states) }
}

/** `ab:x` for the passage from a to b, read in x. */
function passagesIn(order: string, shared: readonly SharedWith[], state: ReadingState): string[] {
  const found = passagesReadBefore(shared, state, { article: 'own', order: [...order] })
  return found.map(({ block, last, slug, there }) => {
    expect(there).toBe(`${slug}-${block}`)
    return `${block}${last}:${slug}`
  })
}

describe('passagesReadBefore', () => {
  it.each<[string, string, SharedWith[], Parameters<typeof stateOf>[0], string[]]>([
    ['nothing was read', 'abc', [sharedWith('x', 'b')], {}, []],
    ['the block was read', 'abc', [sharedWith('x', 'b')], { x: { furthest: 0.1 } }, ['bb:x']],
    ['two neighbours were', 'abc', [sharedWith('x', 'ab')], { x: { furthest: 0.2 } }, ['ab:x']],
    ['the other one was left between them', 'abc', [sharedWith('x', 'ab')], { x: { furthest: 0.1 } }, ['aa:x']],
    ['a block stands between them', 'abc', [sharedWith('x', 'ac')], { x: { furthest: 1 } }, ['aa:x', 'cc:x']],
    [
      'two articles have it: the first is named',
      'abc',
      [sharedWith('x', 'b'), sharedWith('y', 'b')],
      { x: { furthest: 1 }, y: { furthest: 1 } },
      ['bb:x'],
    ],
    [
      'two articles have it, and only the second was read',
      'abc',
      [sharedWith('x', 'b'), sharedWith('y', 'b')],
      { y: { furthest: 1 } },
      ['bb:y'],
    ],
    [
      'the second has the block before it, too',
      'abc',
      [sharedWith('x', 'b'), sharedWith('y', 'ab')],
      { x: { furthest: 1 }, y: { furthest: 1 } },
      ['ab:y'],
    ],
    ['it was finished, then begun anew', 'a', [sharedWith('x', 'a')], { x: { finishedAt: 5 } }, ['aa:x']],
    [
      'this one was finished later',
      'a',
      [sharedWith('x', 'a')],
      { x: { finishedAt: 5 }, own: { finishedAt: 6 } },
      ['aa:x'],
    ],
    ['this one was finished before', 'a', [sharedWith('x', 'a')], { x: { finishedAt: 6 }, own: { finishedAt: 5 } }, []],
    ['the block is no longer on the page', 'b', [sharedWith('x', 'a')], { x: { furthest: 1 } }, []],
  ])('when %s', (_name, order, shared, articles, expected) => {
    expect(passagesIn(order, shared, stateOf(articles))).toEqual(expected)
  })

  it('covers each block that was read elsewhere once, in the order of the text, and no other', () => {
    const blocks = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((some) => some.sort().join(''))
    const others = fc.array(fc.record({ blocks, furthest: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(others, (all) => {
        const order = [...'abcdefgh']
        const shared = all.map((one, at) => sharedWith(`x${at}`, one.blocks))
        const state = stateOf(Object.fromEntries(all.map(({ furthest }, at) => [`x${at}`, { furthest }])))
        const known = (block: string, slug?: string) =>
          shared.some(
            (one, at) =>
              (slug === undefined || one.slug === slug) &&
              one.blocks.some((place) => place.block === block && place.until <= (all[at]?.furthest ?? 0)),
          )
        const spans = passagesReadBefore(shared, state, { article: 'own', order }).map(({ block, last, slug }) => {
          const span = order.slice(order.indexOf(block), order.indexOf(last) + 1)
          expect(span.every((one) => known(one, slug))).toBe(true)
          return span
        })
        expect(spans.flat()).toEqual(order.filter((block) => known(block)))
      }),
    )
  })
})
