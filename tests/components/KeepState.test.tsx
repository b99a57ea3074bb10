// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeepState } from '../../src/components/KeepState.tsx'

const quiet = { message: '', trouble: null, aside: [], onExport: () => {}, onImport: () => {}, onAside: () => {} }

afterEach(cleanup)

describe('KeepState', () => {
  it('keeps the names of its two buttons, for people have learnt them', () => {
    render(<KeepState {...quiet} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Export reading state',
      'Import reading state',
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
    render(
      <KeepState {...quiet} trouble="The browser’s storage is full." aside={[{ key: 'k:aside' }]} onAside={onAside} />,
    )
    expect(screen.getByText('The browser’s storage is full.')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Download k:aside' }))
    expect(onAside).toHaveBeenCalledWith('k:aside')
  })
})
