import { describe, expect, it } from 'vitest'
import { filterViews } from '../../src/model/filter-views.ts'
import { listArticles } from '../../src/model/listing.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { summaryOf } from './summary-of.ts'

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
  const views = filterViews({ articles, slugs })

  it('has one view for each section, author, source, tag, year and month, and one for the undated', () => {
    expect(views).toEqual([
      { path: '/sections/world-review/', view: 'section:"World Review"', label: 'World Review' },
      { path: '/sections/arts/', view: 'section:"Arts"', label: 'Arts' },
      { path: '/authors/e-zola/', view: 'author:"É. Zola"', label: 'É. Zola' },
      { path: '/sources/the-paper/', view: 'source:"The Paper"', label: 'The Paper' },
      { path: '/tags/one/', view: 'tag:"one"', label: 'one' },
      { path: '/dates/2025/', view: 'published:2025', label: '2025' },
      { path: '/dates/2025/03/', view: 'published:2025-03', label: 'March 2025' },
      { path: '/dates/2024/', view: 'published:2024', label: '2024' },
      { path: '/dates/undated/', view: 'published:undated', label: 'Undated' },
    ])
  })

  it('has no view that shows nothing', () => {
    for (const view of views) {
      const { total } = listArticles({ articles, ...view, q: '', page: 1, stateOf: () => UNREAD, textMatches: null })
      expect(total).toBeGreaterThan(0)
    }
  })
})
