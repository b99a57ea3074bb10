// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { ReportView } from '../../src/components/ReportView.tsx'
import type { ReportPage } from '../../src/model/report.ts'

afterEach(cleanup)

const EMPTY: ReportPage = { counts: { articles: 0, problems: 0, assets: 0 }, reasons: [], toCheck: [], removed: {} }

function show(report: Partial<ReportPage>) {
  render(
    <MemoryRouter>
      <ReportView report={{ ...EMPTY, ...report }} />
    </MemoryRouter>,
  )
}

describe('ReportView', () => {
  it('says how many files became what', () => {
    show({ counts: { articles: 12, problems: 3, assets: 4 } })
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows).toEqual(['Articles12', 'Pictures that articles show4', 'Problems3'])
    expect(screen.queryByRole('heading')).toBeNull()
  })

  it('lists a reason with its seeds, each leading to its original, and how many more there are', () => {
    const problems = [
      { seed: 'a.txt', line: 3, article: { slug: 'a', title: 'The ferry' } },
      { seed: 'b.txt', line: null, article: null },
    ]
    show({ reasons: [{ message: 'No title', hint: 'Write one', count: 5, problems }] })
    const items = within(screen.getByRole('region', { name: 'No title' })).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      'a.txt, line 3: The ferry',
      'b.txt',
      'and 3 more, which the report’s file lists',
    ])
    expect(screen.getByRole('link', { name: 'The ferry' })).toHaveAttribute('href', '/articles/a/original/')
  })

  it('lists doubtful bodies, each leading to its original', () => {
    show({ toCheck: [{ seed: 'a.txt', slug: 'a', title: 'The ferry', words: 100, leftOut: 7, doubt: 0.127 }] })
    const section = screen.getByRole('region', { name: 'Look at these first' })
    expect(within(section).getByRole('row', { name: 'The ferry 100 7 13%' })).toBeVisible()
    expect(within(section).getByRole('link')).toHaveAttribute('href', '/articles/a/original/')
  })
})
