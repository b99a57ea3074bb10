// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { ArticleList } from '../../src/components/ArticleList.tsx'
import { type ArticleState, UNREAD } from '../../src/model/reading-state.ts'
import { makeHead } from './fixtures.ts'

afterEach(cleanup)

function show(state: ArticleState, summary = makeHead()) {
  render(
    <MemoryRouter>
      <ArticleList summaries={[summary]} stateOf={() => state} linkState={null} />
    </MemoryRouter>,
  )
  return screen.getByRole('listitem')
}

describe('ArticleList', () => {
  it('is a list named Articles with one item and one link an article', () => {
    render(
      <MemoryRouter>
        <ArticleList
          summaries={[makeHead(), makeHead({ id: 'a2', slug: 'other', title: 'Another' })]}
          stateOf={() => UNREAD}
          linkState={null}
        />
      </MemoryRouter>,
    )
    const rows = within(screen.getByRole('list', { name: 'Articles' })).getAllByRole('listitem')
    expect(rows).toHaveLength(2)
    expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual([
      '/articles/a-title/',
      '/articles/other/',
    ])
  })

  it('says of an article that was saved more than once how often', () => {
    expect(show(UNREAD, makeHead({ copies: { best: 'a1', count: 2 } }))).toHaveTextContent('2 copies')
    cleanup()
    expect(show(UNREAD)).not.toHaveTextContent('copies')
  })

  it.each([
    [UNREAD, /Unread\. .*6 min/],
    [{ ...UNREAD, status: 'reading', furthest: 0.4 }, /Reading, 40%\. /],
    [{ ...UNREAD, status: 'finished', saved: true }, /Finished, saved\. /],
  ] as const)('says the reading status in words', (state, words) => {
    expect(show(state)).toHaveTextContent(words)
  })

  it.each([
    [UNREAD, 0],
    [{ ...UNREAD, status: 'reading', furthest: 0.4 }, 1],
    [{ ...UNREAD, status: 'finished', furthest: 1 }, 0],
  ] as const)('draws a rule only under what is begun', (state, rules) => {
    expect(show(state).querySelectorAll('.progress')).toHaveLength(rules)
  })

  it('leaves out what an article does not have', () => {
    const row = show(UNREAD, makeHead({ authors: [], source: null, published: null, standfirst: null, section: null }))
    expect(row).not.toHaveTextContent('·')
    expect(row).not.toHaveTextContent('null')
  })
})
