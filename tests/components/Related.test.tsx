// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { Related } from '../../src/components/Related.tsx'

afterEach(cleanup)

describe('Related', () => {
  it('lists what is like the article, under a heading of its own', () => {
    render(
      <MemoryRouter>
        <Related
          articles={[
            { slug: 'one', title: 'One' },
            { slug: 'two', title: 'Two' },
          ]}
        />
      </MemoryRouter>,
    )
    const nav = screen.getByRole('navigation', { name: 'More like this' })
    expect(within(nav).getByRole('heading', { name: 'More like this' })).toBeVisible()
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/articles/one/', '/articles/two/'])
  })
})
