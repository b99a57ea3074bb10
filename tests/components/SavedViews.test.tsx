// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SavedViews } from '../../src/components/SavedViews.tsx'

afterEach(cleanup)

const view = { id: '1', name: 'War', query: 'war is:unread' }

function show() {
  const onRename = vi.fn()
  const onRemove = vi.fn()
  render(
    <MemoryRouter>
      <SavedViews views={[view]} addressOf={() => '/?q=war'} onRename={onRename} onRemove={onRemove} />
    </MemoryRouter>,
  )
  return { onRename, onRemove }
}

describe('SavedViews', () => {
  it('opens a view, and removes it', () => {
    const { onRemove } = show()
    expect(screen.getByRole('link', { name: 'War' })).toHaveAttribute('href', '/?q=war')
    fireEvent.click(screen.getByRole('button', { name: 'Remove War' }))
    expect(onRemove).toHaveBeenCalledWith(view)
  })

  it.each([
    ['Enter', 'Peace', [[view, 'Peace']]],
    ['Enter', '  ', []],
    ['Escape', 'Peace', []],
  ])('on %s after typing "%s" renames so', (key, typed, renamed) => {
    const { onRename } = show()
    fireEvent.click(screen.getByRole('button', { name: 'Rename War' }))
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the view' })
    expect(field).toHaveFocus()
    fireEvent.change(field, { target: { value: typed } })
    if (key === 'Escape') fireEvent.keyDown(field, { key })
    else if (field.form) fireEvent.submit(field.form)
    expect(onRename.mock.calls).toEqual(renamed)
    expect(screen.getByRole('link', { name: 'War' })).toBeInTheDocument()
  })
})
