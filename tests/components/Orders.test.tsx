// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { Orders, type OrdersProps } from '../../src/components/Orders.tsx'
import { printSort } from '../../src/model/query/print.ts'

afterEach(cleanup)

function show(props: Partial<OrdersProps>) {
  render(
    <MemoryRouter>
      <Orders sort={null} hasWords={false} pathOf={(sort) => (sort ? `/?q=${printSort(sort)}` : '/')} {...props} />
    </MemoryRouter>,
  )
  return {
    links: screen.queryAllByRole('link').map((link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`),
    chosen: screen.queryAllByRole('link', { current: true }).map((link) => link.textContent?.trim()),
  }
}

describe('Orders', () => {
  it('offers the list’s own order first, without a word in the address', () => {
    const { links, chosen } = show({})
    expect(links).toEqual([
      'Newest /',
      'Oldest /?q=published',
      'Shortest /?q=words',
      'Longest /?q=-words',
      'Title /?q=title',
    ])
    expect(chosen).toEqual(['Newest'])
  })

  it('offers the best match where there are words to match', () => {
    const { links, chosen } = show({ hasWords: true })
    expect(links.slice(0, 2)).toEqual(['Best match /', 'Newest /?q=-published'])
    expect(chosen).toEqual(['Best match'])
  })

  it('says which order is chosen, and none where the query asks for another', () => {
    expect(show({ sort: { key: 'words', descending: true } }).chosen).toEqual(['Longest'])
    cleanup()
    expect(show({ sort: { key: 'opened', descending: true } }).chosen).toEqual([])
  })

  it('leads nowhere before the page is taken over', () => {
    expect(show({ pathOf: () => null }).links).toEqual([])
    expect(screen.getByText('Oldest')).toBeInTheDocument()
  })
})
