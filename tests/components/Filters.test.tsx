// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Filters, type FiltersProps } from '../../src/components/Filters.tsx'
import type { Facets } from '../../src/model/facet.ts'

afterEach(cleanup)

const facets: Facets = {
  status: [{ value: 'unread', label: 'Unread', count: 3 }],
  section: [{ value: 'World Review', label: 'World Review', count: 2 }],
}

function show(pathOf: FiltersProps['pathOf'], all: Facets = facets, about: Partial<FiltersProps> = {}) {
  const onUse = vi.fn()
  render(
    <MemoryRouter>
      <Filters
        facets={all}
        beyond={{}}
        knowsStatuses
        isChosen={(facet) => facet === 'section'}
        pathOf={pathOf}
        wholeOf={() => null}
        onUse={onUse}
        {...about}
      />
    </MemoryRouter>,
  )
  return onUse
}

describe('Filters', () => {
  it('links every value that leads somewhere, with its count', () => {
    show((facet, value) => `/${facet}/${value}`)
    expect(screen.getByRole('link', { name: 'World Review 2', hidden: true })).toHaveAttribute(
      'href',
      '/section/World Review',
    )
  })

  it('prints large numbers as lists print them', () => {
    show(() => '/', { section: [{ value: 'World', label: 'World', count: 12_345 }] })
    expect(screen.getByRole('link', { name: 'World 12,345', hidden: true })).toBeInTheDocument()
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

  it('offers statuses without numbers until the reader’s own are counted, and says when that is wanted', () => {
    const onUse = show(() => '/', facets, { knowsStatuses: false })
    expect(screen.getByRole('link', { name: 'Unread', hidden: true })).toBeInTheDocument()
    expect(onUse).not.toHaveBeenCalled()
    fireEvent.focus(screen.getByRole('link', { name: 'Unread', hidden: true }))
    expect(onUse).toHaveBeenCalled()
  })

  it('brings all values of a facet that the page names in part, and finds among them by a word’s beginning', () => {
    const named = Array.from({ length: 9 }, (_, at) => ({ value: `A${at}`, label: `Author ${at}`, count: 2 }))
    const all = [...named, { value: 'Ada Byron', label: 'Ada Byron', count: 1 }]
    const onAsk = vi.fn()
    const wholeOf = () => ({ values: all, onAsk })
    show(() => '/', { author: named }, { beyond: { author: 1 }, wholeOf })
    expect(screen.queryByText('Ada Byron')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'All 10 authors', hidden: true }))
    expect(onAsk).toHaveBeenCalledOnce()
    fireEvent.change(screen.getByRole('textbox', { name: 'Find among authors', hidden: true }), {
      target: { value: 'byr' },
    })
    expect(screen.getByRole('link', { name: 'Ada Byron 1', hidden: true })).toBeInTheDocument()
    expect(screen.queryByText('Author 3')).toBeNull()
  })

  it('does not offer what only scripts can bring where there are none', () => {
    const named = Array.from({ length: 9 }, (_, at) => ({ value: `A${at}`, label: `Author ${at}`, count: 2 }))
    show(() => '/', { author: named }, { beyond: { author: 300 } })
    expect(screen.queryByRole('button', { hidden: true })).toBeNull()
  })
})
