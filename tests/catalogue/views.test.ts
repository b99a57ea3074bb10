import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterViews } from '../../src/catalogue/views.ts'
import { facetSlugs } from '../../src/ingest/bundle/facet-slugs.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { compileQuery } from '../model/query/evaluate-plainly.ts'
import { summaryOf } from '../model/summary-of.ts'
import { summaries } from './arbitrary-summaries.ts'
import { columnsOf } from './columns-of.ts'

const articles = [
  summaryOf({
    id: 'a',
    section: 'World Review',
    authors: ['É. Zola'],
    source: 'The Paper',
    published: '2025-03-19',
    tags: ['one'],
  }),
  summaryOf({ id: 'b', section: 'world review', published: '2024' }),
  summaryOf({ id: 'c', section: 'Arts' }),
]
const slugs = {
  section: { 'World Review': 'world-review', 'world review': 'world-review', Arts: 'arts' },
  author: { 'É. Zola': 'e-zola' },
  source: { 'The Paper': 'the-paper' },
  tag: { one: 'one' },
}

describe('filterViews', () => {
  const views = [...filterViews(columnsOf(articles), slugs)]

  it('has one view for each section, author, source, tag, year and month, and one for the undated', () => {
    expect(views.map(({ docs, ...view }) => ({ ...view, docs: [...docs] }))).toEqual([
      { path: '/sections/world-review/', view: 'section:"World Review"', label: 'World Review', docs: [0, 1] },
      { path: '/sections/arts/', view: 'section:"Arts"', label: 'Arts', docs: [2] },
      { path: '/authors/e-zola/', view: 'author:"É. Zola"', label: 'É. Zola', docs: [0] },
      { path: '/sources/the-paper/', view: 'source:"The Paper"', label: 'The Paper', docs: [0] },
      { path: '/tags/one/', view: 'tag:"one"', label: 'one', docs: [0] },
      { path: '/dates/2025/', view: 'published:2025', label: '2025', docs: [0] },
      { path: '/dates/2025/03/', view: 'published:2025-03', label: 'March 2025', docs: [0] },
      { path: '/dates/2024/', view: 'published:2024', label: '2024', docs: [1] },
      { path: '/dates/undated/', view: 'published:undated', label: 'Undated', docs: [2] },
    ])
  })

  it('holds in each view the articles that answer its query', () => {
    fc.assert(
      fc.property(summaries, (library) => {
        const own = facetSlugs(library)
        for (const { view, docs } of filterViews(columnsOf(library), own)) {
          const test = compileQuery(parseQuery(view).where ?? { kind: 'undated' })
          const answers = library.flatMap((summary, doc) =>
            test({ summary, state: UNREAD, text: () => false }) ? [doc] : [],
          )
          expect([...docs]).toEqual(answers)
        }
      }),
    )
  })
})
