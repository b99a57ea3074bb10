// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { type RefObject, useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ReadingPosition, useReadingPosition } from '../../src/hooks/use-reading-position.ts'
import { LINE, layOut } from './page.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type ViewProps = {
  readonly root: HTMLElement
  readonly ready: boolean
  readonly onPlace: (block: string) => void
  readonly out?: RefObject<ReadingPosition | null>
}

function View({ root, ready, onPlace, out }: ViewProps) {
  const rootRef = useRef(root)
  const position = useReadingPosition({
    article: { id: 'x', lang: 'en' },
    rootRef,
    ready,
    onPlace: ({ start }) => onPlace(start.block),
  })
  if (out) out.current = position
  return null
}

describe('useReadingPosition', () => {
  it('tells nothing before the page is ready, whatever the reader does', () => {
    const page = layOut(100)
    const onPlace = vi.fn()
    const { rerender } = render(<View root={page.root} ready={false} onPlace={onPlace} />)
    page.wheel(30 * LINE)
    vi.advanceTimersByTime(5_000)
    rerender(<View root={page.root} ready={true} onPlace={onPlace} />)
    vi.advanceTimersByTime(5_000)
    expect(onPlace).not.toHaveBeenCalled()
    page.wheel(35 * LINE)
    vi.advanceTimersByTime(1_000)
    expect(onPlace.mock.calls).toEqual([['p7']])
  })

  it('tells the last place when the reader leaves, to the callback of the last render', () => {
    const page = layOut(100)
    const [first, second] = [vi.fn(), vi.fn()]
    const { rerender, unmount } = render(<View root={page.root} ready={true} onPlace={first} />)
    page.wheel(30 * LINE)
    rerender(<View root={page.root} ready={true} onPlace={second} />)
    unmount()
    expect(first).not.toHaveBeenCalled()
    expect(second.mock.calls).toEqual([['p6']])
  })

  it('answers the same object for life, with null until it is ready', () => {
    const page = layOut(100)
    const out: RefObject<ReadingPosition | null> = { current: null }
    const { rerender } = render(<View root={page.root} ready={false} onPlace={vi.fn()} out={out} />)
    const position = out.current
    expect(position?.here()).toBeNull()
    rerender(<View root={page.root} ready={true} onPlace={vi.fn()} out={out} />)
    expect(out.current).toBe(position)
    act(() => page.wheel(30 * LINE))
    expect(position?.here()).toMatchObject({ start: { block: 'p6', offset: 0 }, fraction: 0.3 })
  })
})
