// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HighlightList } from '../../src/components/HighlightList.tsx'
import { makeHighlight } from './fixtures.ts'

afterEach(cleanup)

const acts = () => ({ onOpen: vi.fn(), onAttach: vi.fn(), onRemove: vi.fn() })

describe('HighlightList', () => {
  it('leads to each highlight, by its words, its colour and its note', async () => {
    const { onOpen, ...others } = acts()
    const highlight = makeHighlight({ note: 'Mine.', colour: 'pink' })
    render(<HighlightList found={[highlight]} orphans={[]} onOpen={onOpen} {...others} />)
    await userEvent.click(screen.getByText('1 highlight in this article'))
    await userEvent.click(screen.getByRole('button', { name: /^a quote, Pink\s*Mine\.$/ }))
    expect(onOpen).toHaveBeenCalledWith(highlight)
  })

  it('shows orphans with their whole quote and both ways to deal with them', async () => {
    const { onAttach, onRemove, ...others } = acts()
    const orphan = makeHighlight({ note: 'Kept.' })
    render(<HighlightList found={[]} orphans={[orphan]} onAttach={onAttach} onRemove={onRemove} {...others} />)
    expect(screen.getByText('a quote')).toBeInTheDocument()
    expect(screen.getByText('Kept.')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Attach to a passage' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    expect([onAttach.mock.calls, onRemove.mock.calls]).toEqual([[[orphan]], [[orphan]]])
  })
})
