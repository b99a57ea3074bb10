// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NotebookEntry, type NotebookEntryProps } from '../../src/components/NotebookEntry.tsx'
import { makeHighlight } from './fixtures.ts'

afterEach(cleanup)

function show(change: Partial<NotebookEntryProps> = {}) {
  const props: NotebookEntryProps = {
    highlight: makeHighlight({ note: 'Mine.', colour: 'blue' }),
    lang: 'en',
    dir: 'ltr',
    to: '/articles/a-title/#b-b.2-9',
    isOrphan: false,
    attachState: null,
    isWriting: false,
    onWriting: vi.fn(),
    onWrite: vi.fn(),
    onRemove: vi.fn(),
    ...change,
  }
  render(<NotebookEntry {...props} />, { wrapper: MemoryRouter })
  return props
}

describe('NotebookEntry', () => {
  it('shows quote, note and colour, and leads back to the passage', () => {
    show()
    expect(screen.getByRole('blockquote')).toHaveTextContent('a quote')
    expect(screen.getByText('Mine.')).toBeInTheDocument()
    expect(screen.getByText(/Blue/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Open the passage' })).toHaveAttribute('href', '/articles/a-title/#b-b.2-9')
  })

  it('leads an orphan to where it can be attached', () => {
    show({ isOrphan: true })
    expect(screen.getByText('These words are no longer in the article.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Attach to a passage' })).toBeInTheDocument()
  })

  it('leads nowhere from an article that is gone', () => {
    show({ isOrphan: true, to: null })
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('lets the note be written and the highlight be removed', async () => {
    const { onWriting, onRemove } = show()
    await userEvent.click(screen.getByRole('button', { name: 'Edit note' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    expect(onWriting).toHaveBeenCalledWith(true)
    expect(onRemove).toHaveBeenCalledOnce()
  })

  it('shows every version of a note without being asked', () => {
    show({ highlight: makeHighlight({ note: 'From the desk', versions: ['From the phone'] }) })
    expect(screen.getByText('From the desk')).toBeInTheDocument()
    expect(screen.getByText('From the phone')).toBeInTheDocument()
  })
})
