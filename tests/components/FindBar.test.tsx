// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FindBar, type FindBarProps } from '../../src/components/FindBar.tsx'

afterEach(cleanup)

function show(props: Partial<FindBarProps> = {}) {
  const handlers = { onText: vi.fn(), onMove: vi.fn(), onClose: vi.fn() }
  render(<FindBar text="war" found={{ count: 17, shown: 2 }} wish={1} {...handlers} {...props} />)
  return handlers
}

describe('FindBar', () => {
  it('takes the keyboard', () => {
    show()
    expect(screen.getByRole('searchbox', { name: 'Find in this article' })).toHaveFocus()
  })

  it.each<[string, FindBarProps['found'], string]>([
    ['which one is shown', { count: 17, shown: 2 }, '3 of 17'],
    ['how many there are before one is shown', { count: 17, shown: null }, '17 found'],
    ['that there is none', { count: 0, shown: null }, 'None'],
    ['nothing while nothing is looked for', null, ''],
  ])('says %s', (_name, found, words) => {
    show({ found })
    expect(screen.getByRole('status')).toHaveTextContent(new RegExp(`^${words}$`))
  })

  it.each<[string, 1 | -1]>([
    ['{Enter}', 1],
    ['{Shift>}{Enter}{/Shift}', -1],
  ])('moves with %s', async (keys, step) => {
    const { onMove } = show()
    await userEvent.keyboard(keys)
    expect(onMove.mock.calls).toEqual([[step]])
  })

  it('closes with Escape', async () => {
    const { onClose } = show()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('leads nowhere where there is nothing', () => {
    show({ found: { count: 0, shown: null } })
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled()
  })
})
