// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { ContinueReading, type ContinueRow } from '../../src/components/ContinueReading.tsx'

afterEach(cleanup)

const row: ContinueRow = {
  id: 'a1',
  path: '/articles/a-title/',
  title: 'A title',
  lang: 'en',
  quote: 'the coalition of the willing',
  minutesLeft: 4,
  fraction: 0.4,
}

const show = (rows: readonly ContinueRow[] | null) =>
  render(
    <MemoryRouter>
      <ContinueReading rows={rows} />
    </MemoryRouter>,
  )

describe('ContinueReading', () => {
  it('names the article, the last line and what is left', () => {
    show([row])
    const region = screen.getByRole('region', { name: 'Continue reading' })
    expect(region).toHaveTextContent('“…the coalition of the willing”')
    expect(region).toHaveTextContent('4 min left')
    expect(screen.getByRole('link', { name: 'A title' })).toHaveAttribute('href', '/articles/a-title/')
  })

  it.each([
    [null, null],
    [[], '0'],
    [[row], '1'],
  ] as const)('tells the style sheet how many rows there are, and nothing while that is unknown', (rows, count) => {
    show(rows)
    expect(screen.getByRole('region').getAttribute('data-rows')).toBe(count)
  })
})
