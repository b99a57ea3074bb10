import { describe, expect, it } from 'vitest'
import {
  type ArticleState,
  articleState,
  DEFAULT_PREFERENCES,
  deriveArticleState,
  derivePreferences,
  EMPTY_READING_STATE,
  inProgress,
  UNREAD,
} from '../../src/model/reading-state.ts'
import type { Json, Records } from '../../src/model/records.ts'

const locator = { article: 'x', start: { block: 'b', offset: 3 }, end: null, quote: null, fraction: 0.5 }

/** Records a millisecond apart, in the order given. */
function recordsOf(values: Readonly<Record<string, Json>>): Records {
  return new Map(
    Object.entries(values).map(([key, value], time) => [
      key,
      { value, at: `${String(1000 + time).padStart(15, '0')}-0000-a` },
    ]),
  )
}

const cases: readonly (readonly [string, Readonly<Record<string, Json>>, Partial<ArticleState>])[] = [
  ['nothing', {}, {}],
  ['only the saving', { 'saved:x': true }, { saved: true }],
  ['a saving taken back', { 'saved:x': null }, {}],
  [
    'a place',
    { 'place:x': { reading: 1, locator }, 'furthest:x:a:1': 0.6 },
    { status: 'reading', place: locator, furthest: 0.6, readAt: 1000 },
  ],
  [
    'two devices: the furthest of both counts',
    { 'place:x': { reading: 1, locator }, 'furthest:x:a:1': 0.6, 'furthest:x:b:1': 0.7 },
    { status: 'reading', place: locator, furthest: 0.7, readAt: 1000 },
  ],
  [
    'the end reached: the place stays what it was',
    { 'place:x': { reading: 1, locator }, 'furthest:x:a:1': 0.97 },
    { status: 'finished', place: locator, furthest: 0.97, readAt: 1000 },
  ],
  [
    'a finished reading, begun again',
    { 'place:x': { reading: 2, locator }, 'furthest:x:a:1': 1, 'furthest:x:a:2': 0.1, 'finished:x:1': 900 },
    { status: 'reading', place: locator, furthest: 0.1, readAt: 1000, reading: 2, finishedAt: 900 },
  ],
  [
    'a fresh start: nothing read of it yet',
    { 'place:x': { reading: 2, locator: null }, 'finished:x:1': 900 },
    { reading: 2, finishedAt: 900 },
  ],
  [
    'archived, which outweighs the rest',
    { 'place:x': { reading: 1, locator }, 'archived:x': true },
    { status: 'archived', place: locator, readAt: 1000 },
  ],
  ['another article', { 'saved:y': true, 'place:y': { reading: 1, locator } }, {}],
  ['values of no use', { 'place:x': 'top', 'furthest:x:a:1': 'far', 'saved:x': 1 }, {}],
]

describe('deriveArticleState', () => {
  it.each(cases)('of %s', (_, values, expected) => {
    expect(deriveArticleState(recordsOf(values), 'x')).toEqual({ ...UNREAD, ...expected })
  })
})

describe('derivePreferences', () => {
  it('takes what is offered and passes over what is not', () => {
    const records = recordsOf({ 'preference:theme': 'sepia', 'preference:measure': 'endless' })
    expect(derivePreferences(records)).toEqual({ ...DEFAULT_PREFERENCES, theme: 'sepia' })
  })
})

describe('articleState', () => {
  it('is the same unread state for every article never touched', () => {
    expect(articleState(EMPTY_READING_STATE, 'x')).toBe(articleState(EMPTY_READING_STATE, 'y'))
  })
})

describe('inProgress', () => {
  it('lists what is being read, the last read first', () => {
    const reading = (readAt: number): ArticleState => ({ ...UNREAD, status: 'reading', place: locator, readAt })
    const articles = new Map([
      ['old', reading(1)],
      ['new', reading(3)],
      ['done', { ...reading(4), status: 'finished' as const }],
      ['untouched', UNREAD],
    ])
    expect(inProgress(articles)).toEqual(['new', 'old'])
  })
})
