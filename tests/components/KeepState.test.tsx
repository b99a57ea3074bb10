// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeepState } from '../../src/components/KeepState.tsx'

const quiet = {
  message: '',
  trouble: null,
  aside: [],
  evicts: false,
  onExport: () => {},
  onImport: () => {},
  onAside: () => {},
  onRemoveAside: () => {},
  onErase: () => {},
}

afterEach(cleanup)

describe('KeepState', () => {
  it('keeps the names of its buttons, for people have learnt them', () => {
    render(<KeepState {...quiet} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Export reading state',
      'Import reading state',
      'Erase everything on this device',
    ])
  })

  it('hands over the chosen file, and the same one again', async () => {
    const onImport = vi.fn()
    render(<KeepState {...quiet} onImport={onImport} />)
    const file = new File(['{}'], 'state.json', { type: 'application/json' })
    const field = screen.getByLabelText('Reading state file')
    await userEvent.upload(field, file)
    await userEvent.upload(field, file)
    expect(onImport.mock.calls).toEqual([[file], [file]])
  })

  it('says what is wrong, and offers what was kept aside', async () => {
    const onAside = vi.fn()
    const onRemoveAside = vi.fn()
    render(
      <KeepState
        {...quiet}
        trouble="The browser’s storage is full."
        aside={[{ key: 'k:aside' }]}
        onAside={onAside}
        onRemoveAside={onRemoveAside}
      />,
    )
    expect(screen.getByText('The browser’s storage is full.')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Download k:aside' }))
    expect(onAside).toHaveBeenCalledWith('k:aside')
    await userEvent.click(screen.getByRole('button', { name: 'Remove k:aside' }))
    expect(onRemoveAside).toHaveBeenCalledWith('k:aside')
  })

  it('says where the browser deletes by itself what is kept', () => {
    render(<KeepState {...quiet} evicts />)
    expect(screen.getByText(/seven days without a visit/)).toBeInTheDocument()
  })

  it('erases at the second press only', async () => {
    const onErase = vi.fn()
    render(<KeepState {...quiet} onErase={onErase} />)
    const first = screen.getByRole('button', { name: 'Erase everything on this device' })
    await userEvent.click(first)
    expect(screen.getByRole('button', { name: 'Keep everything' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Keep everything' }))
    expect(first).toHaveFocus()
    expect(onErase).not.toHaveBeenCalled()
    await userEvent.click(first)
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }))
    expect(onErase).toHaveBeenCalledOnce()
  })
})
