import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasDoc } from '../../src/catalogue/doc-set.ts'
import { leafMarks } from '../../src/catalogue/leaf-marks.ts'
import { combineMarks } from '../../src/catalogue/marks.ts'
import type { ArticleSummary } from '../../src/model/article.ts'
import type { QueryNode } from '../../src/model/query/ast.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import type { TextLeaf } from '../../src/model/query/text-leaf.ts'
import { type ArticleState, UNREAD } from '../../src/model/reading-state.ts'
import { queryNode } from '../model/query/arbitrary-query.ts'
import { compileQuery } from '../model/query/evaluate-plainly.ts'
import { summaryOf } from '../model/summary-of.ts'
import { states as arbitraryStates, summaries as arbitrarySummaries } from './arbitrary-summaries.ts'
import { askedOf } from './asked-of.ts'

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

/** What the columns of one article answer; no condition on the text is met. */
function holds(query: string, state: Partial<ArticleState> = {}, about: Partial<ArticleSummary> = {}): boolean {
  const own = { ...summary, ...about }
  const { where } = parseQuery(query)
  return where === null || met(where, [own], { [own.id]: { ...UNREAD, ...state } }, () => false)[0] === true
}

/** Article by article. */
function met(where: QueryNode, ...about: Parameters<typeof askedOf>): readonly boolean[] {
  const asked = askedOf(...about)
  const { all } = combineMarks(where, asked.columns.count, (leaf) => leafMarks(leaf, asked))
  return about[0].map((_, doc) => hasDoc(all, doc))
}

/** A place so far into the article. */
function at(fraction: number): Partial<ArticleState> {
  const start = { block: 'b', offset: 0 }
  return { status: 'reading', place: { article: 'a1', start, end: null, quote: null, fraction } }
}

describe('a query put to columns', () => {
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

  it('answers any query as one article after another does by itself', () => {
    const text = (leaf: TextLeaf, doc: number) => (JSON.stringify(leaf).length + doc) % 3 === 0
    fc.assert(
      fc.property(arbitrarySummaries, arbitraryStates, queryNode, (summaries, states, where) => {
        const test = compileQuery(where)
        const expected = summaries.map((one, doc) =>
          test({ summary: one, state: states[one.id] ?? UNREAD, text: (leaf) => text(leaf, doc) }),
        )
        expect(met(where, summaries, states, text)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
