import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../src/model/article.ts'
import { matches, minutesLeft } from '../../../src/model/query/evaluate.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { type ArticleState, UNREAD } from '../../../src/model/reading-state.ts'
import { summaryOf } from '../summary-of.ts'

const summary = summaryOf({
  title: 'Trump, Putin agree to partial ceasefire',
  authors: ['Michael Birnbaum', 'Mary Ilyushina'],
  section: 'World Review',
  source: 'The Washington Post',
  tags: ['Russia', 'Énergie'],
  published: '2025-03-19',
  lang: 'en-US',
  words: 1428, // six minutes
})

function holds(query: string, state: Partial<ArticleState> = {}, about: Partial<ArticleSummary> = {}): boolean {
  const context = { summary: { ...summary, ...about }, state: { ...UNREAD, ...state }, text: () => false }
  return matches(parseQuery(query).where, context)
}

/** A place so far into the article. */
function at(fraction: number): Partial<ArticleState> {
  const start = { block: 'b', offset: 0 }
  return { status: 'reading', place: { article: 'a1', start, end: null, quote: null, fraction } }
}

describe('matches', () => {
  it.each([
    '',
    'title:putin',
    'title:cease*',
    'title:"putin agree"',
    'author:birnbaum',
    'author:"michael birnbaum"',
    'section:"world-review"',
    'section:world',
    'source:washington',
    'tag:energie',
    'tag:"ENERGIE"',
    'lang:en',
    'lang:en-us',
    'words:1000..2000',
    'words:>1427',
    'words:1428',
    'length:6m',
    'length:5m..10m',
    'left:6m',
    'is:unread',
    '-is:saved',
    'section:"Other" section:"World Review"',
    'author:"Michael Birnbaum" AND author:"Mary Ilyushina"',
  ])('holds for %j', (query) => {
    expect(holds(query)).toBe(true)
  })

  it.each([
    'title:war',
    'title:ceasef',
    'title:"agree putin"',
    'author:"Birnbaum"',
    'section:"World"',
    'tag:"Russia Today"',
    'lang:e',
    'lang:en-gb',
    'words:>1428',
    'words:<1428',
    'length:<5m',
    'is:reading',
    'section:"World Review" tag:"Other"',
    '-title:putin',
    'putin',
  ])('does not hold for %j', (query) => {
    expect(holds(query)).toBe(false)
  })

  it.each([
    ['published:2025', '2025-03-19', true],
    ['published:2025-03', '2025-03-19', true],
    ['published:2025-03', '2025-03-19T23:30:00-05:00', true],
    ['published:2025-03', '2025-03', true],
    ['published:2025-03', '2025', false],
    ['published:2025-03-19', '2025-03', false],
    ['published:2025-03..2025-06', '2025-06-30', true],
    ['published:2025-03..2025-06', '2025-07-01', false],
    ['published:2025-03..2025-06', '2025', true],
    ['published:2025-03-10..2025-03-20', '2025-03', true],
    ['published:>2024', '2025', true],
    ['published:>2024', '2024-12-31', false],
    ['published:>2024-06', '2024', true],
    ['published:<2025', '2024-12-31', true],
    ['published:<2025', '2025-01-01', false],
    ['published:..2024', '2024-12-31', true],
    ['published:2025..', '2024-12-31', false],
    ['published:undated', null, true],
    ['published:undated', '2025', false],
    ['published:..2030', null, false],
  ])('answers %s for the date %s with %s', (query, published, expected) => {
    expect(holds(query, {}, { published })).toBe(expected)
  })

  it('counts what is left from where the reader is', () => {
    expect(holds('left:<4m', at(0.5))).toBe(true)
    expect(holds('left:<4m', at(0.1))).toBe(false)
  })

  it('asks the callback about the text, with the condition itself', () => {
    const asked: string[] = []
    const text = (leaf: { kind: string }) => {
      asked.push(leaf.kind)
      return true
    }
    expect(
      matches(parseQuery('word "a phrase" a near/3 b has:table text:x').where, { summary, state: UNREAD, text }),
    ).toBe(true)
    expect(asked).toEqual(['words', 'phrase', 'near', 'has', 'field'])
  })
})

describe('minutesLeft', () => {
  it('is nothing once finished, wherever the reader stands', () => {
    expect(minutesLeft(summary, { ...UNREAD, ...at(0.2), status: 'finished' })).toBe(0)
  })
})
