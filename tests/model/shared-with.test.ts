import { describe, expect, it } from 'vitest'
import { type ArticleState, EMPTY_READING_STATE, UNREAD } from '../../src/model/reading-state.ts'
import { isAnyRead, type SharedWith } from '../../src/model/shared-with.ts'

const shared: SharedWith = {
  id: 'other',
  slug: 'other',
  title: 'The other one',
  blocks: [
    { block: 'a', there: 'x', until: 0.6 },
    { block: 'b', there: 'y', until: 0.4 },
  ],
}

describe('isAnyRead', () => {
  it.each<[string, Partial<ArticleState>, boolean]>([
    ['was not opened', {}, false],
    ['was left before them', { furthest: 0.39 }, false],
    ['was read down to the one that ends first', { furthest: 0.4 }, true],
    ['was read to its end', { furthest: 1, finishedAt: 5 }, true],
    [
      'was finished once, and is being read again from its beginning',
      { reading: 2, furthest: 0.1, finishedAt: 5 },
      true,
    ],
    ['is archived, and was not read', { status: 'archived' }, false],
  ])('tells by how far the other article was read: it %s', (_name, known, expected) => {
    const state = { ...EMPTY_READING_STATE, articles: new Map([['other', { ...UNREAD, ...known }]]) }
    expect(isAnyRead(state, shared)).toBe(expected)
  })

  it('is nothing to a reader without a history', () => {
    expect(isAnyRead(EMPTY_READING_STATE, shared)).toBe(false)
  })
})
