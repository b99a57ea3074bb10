// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NoteEditor } from '../../src/components/NoteEditor.tsx'
import { makeHighlight } from './fixtures.ts'

afterEach(cleanup)

/** Keeps what is written, as the store does: a text that is written replaces its versions. */
function Kept({ note, versions, onClose }: { note: string; versions: readonly string[]; onClose: () => void }) {
  const [kept, setKept] = useState({ note, versions })
  return (
    <NoteEditor
      highlight={makeHighlight(kept)}
      onWrite={(text) => setKept({ note: text, versions: [] })}
      onClose={onClose}
    />
  )
}

describe('NoteEditor', () => {
  it('writes with every letter, after what stands there', async () => {
    const onClose = vi.fn()
    render(<Kept note="First" versions={[]} onClose={onClose} />)
    await userEvent.keyboard(', then')
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('First, then')
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('shows each text of two devices, and takes none for lost', async () => {
    render(<Kept note="From the desk" versions={['From the phone']} onClose={() => {}} />)
    expect(screen.queryByRole('textbox')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /^Keep all/ }))
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('From the desk\n\nFrom the phone')
  })

  it('keeps the one that is chosen', async () => {
    render(<Kept note="From the desk" versions={['From the phone']} onClose={() => {}} />)
    await userEvent.click(screen.getByRole('button', { name: 'Keep version 2' }))
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('From the phone')
  })
})
