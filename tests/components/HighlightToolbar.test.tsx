// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HighlightToolbar, type HighlightToolbarProps } from '../../src/components/HighlightToolbar.tsx'

afterEach(cleanup)

function show(change: Partial<HighlightToolbarProps> = {}) {
  const props: HighlightToolbarProps = {
    colour: null,
    hasNote: false,
    focus: 0,
    onColour: vi.fn(),
    onNote: vi.fn(),
    onCopyLink: vi.fn(async () => null),
    onHandOver: vi.fn(),
    onRemove: null,
    onClose: vi.fn(),
    ...change,
  }
  render(<HighlightToolbar {...props} />)
  return props
}

const names = () =>
  screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)

describe('HighlightToolbar', () => {
  it('keeps its name, and tells colours apart by more than colour', () => {
    show()
    expect(screen.getByRole('toolbar', { name: 'Highlight' })).toBeInTheDocument()
    expect(names()).toEqual([
      'Yellow, a line',
      'Green, dashes',
      'Blue, dots',
      'Pink, a wave',
      'Note',
      'Copy link',
      'Hand over',
    ])
  })

  it('leaves the keyboard where it is, unless it was asked for', () => {
    show()
    expect(document.body).toHaveFocus()
    cleanup()
    show({ focus: 1 })
    expect(screen.getByRole('button', { name: /Yellow/ })).toHaveFocus()
  })

  it('begins at the colour of the highlight, which is pressed', () => {
    show({ focus: 1, colour: 'blue', onRemove: () => {} })
    expect(screen.getByRole('button', { name: /Blue/, pressed: true })).toHaveFocus()
  })

  it('is one stop of the tab key, with arrow keys within', async () => {
    const { onColour, onClose } = show({ focus: 1, onRemove: () => {} })
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(onColour).toHaveBeenCalledWith('blue')
    await userEvent.keyboard('{Home}{ArrowLeft}')
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus()
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('hands the passage over', async () => {
    const { onHandOver } = show()
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }))
    expect(onHandOver).toHaveBeenCalledOnce()
  })

  it('says that the link is copied', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('button', { name: 'Link copied' })).toBeInTheDocument()
  })

  it('shows the link where there is no clipboard', async () => {
    show({ onCopyLink: async () => 'https://x.example/#b-1' })
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('textbox', { name: 'Link to this passage' })).toHaveValue('https://x.example/#b-1')
  })
})
