// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReadingHistory } from '../../src/components/ReadingHistory.tsx'

const days = [
  { day: '2026-11-23', minutes: 0, words: 0 },
  { day: '2026-11-24', minutes: 12, words: 2_900 },
]

afterEach(cleanup)

describe('ReadingHistory', () => {
  it('says nothing where nothing was read', () => {
    render(<ReadingHistory days={days.slice(0, 1)} pace={null} onErase={() => {}} />)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('draws the days, says the drawing, and has its table', () => {
    render(<ReadingHistory days={days} pace={{ slow: 212, usual: 238, fast: 264 }} onErase={() => {}} />)
    expect(screen.getByRole('img', { name: /12 in all/ }).querySelectorAll('rect')).toHaveLength(2)
    expect(screen.getByText(/about 240 words a minute, mostly between 210 and 260/)).toBeInTheDocument()
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })
    expect(rows.map(({ textContent }) => textContent)).toEqual(['DayMinutesWords', '2026-11-24122900'])
  })

  it('is erased at a press', async () => {
    const onErase = vi.fn()
    render(<ReadingHistory days={days} pace={null} onErase={onErase} />)
    await userEvent.click(screen.getByRole('button', { name: 'Erase reading history' }))
    expect(onErase).toHaveBeenCalledOnce()
  })
})
