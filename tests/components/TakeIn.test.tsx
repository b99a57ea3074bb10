// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bringingWords, TakeIn } from '../../src/components/TakeIn.tsx'
import type { Bringing } from '../../src/model/hand-over.ts'

afterEach(cleanup)

const brings: Bringing = {
  counts: new Map([
    ['highlight', 12],
    ['place', 3],
    ['saved', 1],
  ]),
  removed: 2,
}

describe('bringingWords', () => {
  it('names each kind once, places first', () => {
    expect(bringingWords(brings)).toBe('3 places, 12 highlights, 1 saved article, 2 taken back')
  })

  it('is empty for nothing', () => {
    expect(bringingWords({ counts: new Map(), removed: 0 })).toBe('')
  })
})

describe('TakeIn', () => {
  it('says what comes before it comes', async () => {
    const [onMerge, onClose] = [vi.fn(), vi.fn()]
    render(<TakeIn brings={brings} message="" onMerge={onMerge} onClose={onClose} />)
    expect(screen.getByRole('region', { name: 'From another device' })).toHaveTextContent('3 places, 12 highlights')
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(onClose).toHaveBeenCalledOnce()
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }))
    expect(onMerge).toHaveBeenCalledOnce()
  })

  it('says what is wrong, with nothing to merge', () => {
    render(<TakeIn brings={null} message="Nothing came in." onMerge={() => {}} onClose={() => {}} />)
    expect(screen.getByRole('status')).toHaveTextContent('Nothing came in.')
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Close' })).toBeVisible()
  })
})
