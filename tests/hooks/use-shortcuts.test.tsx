// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useShortcuts } from '../../src/hooks/use-shortcuts.ts'

afterEach(cleanup)

function View({ onSlash, enabled }: { onSlash: () => void; enabled?: boolean }) {
  useShortcuts({ '/': onSlash }, enabled)
  return <input aria-label="field" />
}

describe('useShortcuts', () => {
  it('runs the shortcut and keeps the key from typing', () => {
    const onSlash = vi.fn()
    render(<View onSlash={onSlash} />)
    const isFree = fireEvent.keyDown(document.body, { key: '/' })
    expect(onSlash).toHaveBeenCalledTimes(1)
    expect(isFree).toBe(false)
  })

  it.each([
    { key: 'x' },
    { key: 'toString' },
    { key: '/', ctrlKey: true },
    { key: '/', metaKey: true },
    { key: '/', altKey: true },
    { key: '/', isComposing: true },
  ])('stays silent on %j', (init) => {
    const onSlash = vi.fn()
    render(<View onSlash={onSlash} />)
    expect(fireEvent.keyDown(document.body, init)).toBe(true)
    expect(onSlash).not.toHaveBeenCalled()
  })

  it('stays silent while the reader types', () => {
    const onSlash = vi.fn()
    render(<View onSlash={onSlash} />)
    fireEvent.keyDown(screen.getByLabelText('field'), { key: '/' })
    expect(onSlash).not.toHaveBeenCalled()
  })

  it('can be switched off', () => {
    const onSlash = vi.fn()
    const { rerender } = render(<View onSlash={onSlash} />)
    rerender(<View onSlash={onSlash} enabled={false} />)
    fireEvent.keyDown(document.body, { key: '/' })
    expect(onSlash).not.toHaveBeenCalled()
  })
})
