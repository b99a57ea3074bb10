// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { ReadBeforeList } from '../../src/components/ReadBeforeList.tsx'

afterEach(cleanup)

describe('ReadBeforeList', () => {
  it('is a list with a name, each of whose notes says where and leads to the passage there', () => {
    render(
      <MemoryRouter>
        <ReadBeforeList
          passages={[
            { block: 'a', last: 'b', slug: 'one', title: 'One', there: 'x1' },
            { block: 'd', last: 'd', slug: 'two', title: 'Two', there: 'y2' },
          ]}
        />
      </MemoryRouter>,
    )
    const notes = within(screen.getByRole('complementary', { name: 'Passages you have read before' })).getAllByRole(
      'listitem',
    )
    expect(notes.map((note) => note.textContent)).toEqual([
      'You have read this passage before, in One',
      'You have read this passage before, in Two',
    ])
    expect(notes.map((note) => within(note).getByRole('link').getAttribute('href'))).toEqual([
      '/articles/one/#b-x1',
      '/articles/two/#b-y2',
    ])
  })
})
