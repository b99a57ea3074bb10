import { describe, expect, it } from 'vitest'
import { articlesWords, foundWords, minutesWords, statusWords } from '../../src/components/reading-words.ts'
import { type ArticleState, UNREAD } from '../../src/model/reading-state.ts'

const place = { article: 'a', start: { block: 'b', offset: 0 }, end: null, quote: null, fraction: 0.5 }
const reading: ArticleState = { ...UNREAD, status: 'reading', place, furthest: 0.404 }

describe('statusWords', () => {
  it.each([
    [UNREAD, 'Unread'],
    [reading, 'Reading, 40%'],
    [{ ...UNREAD, status: 'finished' }, 'Finished'],
    [{ ...UNREAD, status: 'archived' }, 'Archived'],
  ] as const)('says the status in words', (state, words) => {
    expect(statusWords(state)).toBe(words)
  })
})

describe('minutesWords', () => {
  it.each([
    [UNREAD, '10 min'],
    [reading, '5 min left'],
    [{ ...reading, place: { ...place, fraction: 0.9999 } }, '1 min left'],
    [{ ...UNREAD, status: 'finished' }, 'Finished'],
  ] as const)('says how long it takes, or what is done', (state, words) => {
    expect(minutesWords(2380, state)).toBe(words)
  })
})

describe('articlesWords', () => {
  it.each([
    [0, '0 articles'],
    [1, '1 article'],
    [6, '6 articles'],
    [10_000, '10,000 articles'],
    [1_234_567, '1,234,567 articles'],
  ])('counts %d as "%s"', (count, words) => {
    expect(articlesWords(count)).toBe(words)
  })
})

describe('foundWords', () => {
  it.each([
    [{ total: 6, totalAll: 6 }, '6 articles'],
    [{ total: 10_000, totalAll: 1200 }, '1,200 with all words, 10,000 with some'],
    [{ total: 3, totalAll: 0 }, '0 with all words, 3 with some'],
  ])('says of %o "%s"', (found, words) => {
    expect(foundWords(found)).toBe(words)
  })
})
