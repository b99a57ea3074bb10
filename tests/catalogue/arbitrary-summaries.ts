import fc from 'fast-check'
import type { ArticleSummary } from '../../src/model/article.ts'
import { compareNewestFirst } from '../../src/model/article-order.ts'
import { type ArticleState, UNREAD } from '../../src/model/reading-state.ts'
import { summaryOf } from '../model/summary-of.ts'

/* Few different names, in several spellings, so that articles meet queries and one another. */
const name = fc.constantFrom('war', 'War', 'Kiev', 'détente', 'DETENTE', 'C++', '!', '2025 war')

const about: fc.Arbitrary<Partial<ArticleSummary>> = fc.record({
  title: fc.array(name, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  section: fc.option(name, { nil: null }),
  authors: fc.array(name, { maxLength: 3 }),
  source: fc.option(name, { nil: null }),
  tags: fc.array(name, { maxLength: 3 }),
  published: fc.constantFrom(null, '2024', '2024-12', '2025', '2025-03', '2025-03-19', '2025-03-19T23:00:00+09:00'),
  lang: fc.constantFrom('en', 'en-GB', 'de'),
  words: fc.integer({ min: 0, max: 8000 }),
})

/** A library in its own order, some of it saved more than once. */
export const summaries: fc.Arbitrary<readonly ArticleSummary[]> = libraryOf({ maxLength: 14 })

/** More of them than one word has bits. */
export const manySummaries: fc.Arbitrary<readonly ArticleSummary[]> = libraryOf({ minLength: 30, maxLength: 100 })

function libraryOf(length: fc.ArrayConstraints): fc.Arbitrary<readonly ArticleSummary[]> {
  return fc.array(fc.tuple(about, fc.constantFrom(null, null, 'a0', 'a1')), length).map((all) =>
    all
      .map(([one, best], at) => {
        const isCopy = best !== null && Number(best.slice(1)) < all.length
        return summaryOf({ ...one, id: `a${at}`, ...(isCopy && { copies: { best, count: 2 } }) })
      })
      .sort(compareNewestFirst),
  )
}

const state: fc.Arbitrary<ArticleState> = fc
  .record({
    status: fc.constantFrom('unread' as const, 'reading' as const, 'finished' as const, 'archived' as const),
    saved: fc.boolean(),
    readAt: fc.option(fc.integer({ min: 1, max: 9 })),
    fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ fraction, ...rest }) => {
    const start = { block: 'b', offset: 0 }
    return { ...UNREAD, ...rest, place: { article: 'a', start, end: null, quote: null, fraction } }
  })

/** By id; some of articles that the library no longer has. */
export const states: fc.Arbitrary<Readonly<Record<string, ArticleState>>> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 16 }), state), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs.map(([at, one]) => [`a${at}`, one])))
