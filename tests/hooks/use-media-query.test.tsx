// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useMediaQuery } from '../../src/hooks/use-media-query.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function View() {
  return <output>{String(useMediaQuery('(min-width: 64rem)'))}</output>
}

function stubMedia(): { matches: boolean; change: () => void; listeners: Set<() => void> } {
  const listeners = new Set<() => void>()
  const media = {
    matches: true,
    listeners,
    change: () => {
      for (const listener of listeners) listener()
    },
  }
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return media.matches
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }))
  return media
}

describe('useMediaQuery', () => {
  it('follows the query and lets go of it', () => {
    const media = stubMedia()
    const { unmount } = render(<View />)
    expect(screen.getByRole('status').textContent).toBe('true')
    act(() => {
      media.matches = false
      media.change()
    })
    expect(screen.getByRole('status').textContent).toBe('false')
    unmount()
    expect(media.listeners.size).toBe(0)
  })

  it('is false on a prerendered page', () => {
    stubMedia()
    expect(renderToString(<View />)).toContain('false')
  })
})
