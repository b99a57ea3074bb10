// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { Filters } from '../../src/components/Filters.tsx'
import type { Facets } from '../../src/model/facet.ts'

afterEach(cleanup)

const facets: Facets = {
  status: [{ value: 'unread', label: 'Unread', count: 3 }],
  section: [{ value: 'World Review', label: 'World Review', count: 2 }],
}

function show(pathOf: (facet: string, value: string) => string | null, all: Facets = facets) {
  render(
    <MemoryRouter>
      <Filters facets={all} isChosen={(facet) => facet === 'section'} pathOf={pathOf} />
    </MemoryRouter>,
  )
}

describe('Filters', () => {
  it('links every value that leads somewhere, with its count', () => {
    show((facet, value) => `/${facet}/${value}`)
    expect(screen.getByRole('link', { name: 'World Review 2', hidden: true })).toHaveAttribute(
      'href',
      '/section/World Review',
    )
  })

  it('shows a value without a link where there is nothing to follow yet', () => {
    show(() => null)
    expect(screen.queryByRole('link', { hidden: true })).toBeNull()
    expect(screen.getByText('World Review')).toBeInTheDocument()
  })

  it('says which value is chosen', () => {
    show(() => '/')
    expect(screen.getByRole('link', { name: /World Review/, hidden: true })).toHaveAttribute('aria-current', 'true')
    expect(screen.getByRole('link', { name: /Unread/, hidden: true })).not.toHaveAttribute('aria-current')
  })

  it('offers every reading status from the first render on, so that none pushes the others later', () => {
    show(() => '/')
    for (const name of ['Unread 3', 'Reading 0', 'Finished 0', 'Archived 0'])
      expect(screen.getByRole('link', { name, hidden: true })).toBeInTheDocument()
  })

  it('folds the tail of a long facet away', () => {
    const authors = Array.from({ length: 40 }, (_, at) => ({ value: `A${at}`, label: `Author ${at}`, count: 1 }))
    show(() => '/', { author: authors })
    expect(screen.getByText('32 more')).toBeInTheDocument()
  })
})
