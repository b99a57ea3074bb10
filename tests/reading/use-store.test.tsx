// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { articleState, type ReadingState } from '../../src/model/reading-state.ts'
import { createReadingStore, type ReadingStore } from '../../src/reading/store.ts'
import { useReading } from '../../src/reading/use-store.ts'

const newStore = (): ReadingStore => createReadingStore({ now: () => 1_000, device: 'a' })

function View<Part>({ store, select }: { store: ReadingStore; select: (state: ReadingState) => Part }) {
  return <output>{JSON.stringify(useReading(store, select))}</output>
}

const isSaved = (state: ReadingState): boolean => articleState(state, 'x').saved

afterEach(cleanup)

describe('useReading', () => {
  it('shows what changes', () => {
    const store = newStore()
    render(<View store={store} select={isSaved} />)
    act(() => store.save('x'))
    expect(screen.getByRole('status').textContent).toBe('true')
  })

  it('renders nothing anew for what it does not show', () => {
    const store = newStore()
    const onRender = vi.fn()
    render(
      <Profiler id="view" onRender={onRender}>
        <View store={store} select={isSaved} />
      </Profiler>,
    )
    act(() => store.setPreference('theme', 'dark'))
    expect(onRender).toHaveBeenCalledTimes(1)
    act(() => store.save('x'))
    expect(onRender).toHaveBeenCalledTimes(2)
  })

  it('stands a selector that builds a new list each time', () => {
    const store = newStore()
    render(<View store={store} select={(state) => [...state.articles.keys()]} />)
    act(() => store.save('x'))
    expect(screen.getByRole('status').textContent).toBe('["x"]')
  })

  it('takes over a prerendered page without a mismatch and then shows what the reader has', async () => {
    const store = newStore()
    store.save('x')
    const container = document.createElement('div')
    document.body.append(container)
    container.innerHTML = renderToString(<View store={store} select={isSaved} />)
    expect(container.textContent).toBe('false')
    const onRecoverableError = vi.fn()
    const root = await act(async () =>
      hydrateRoot(container, <View store={store} select={isSaved} />, { onRecoverableError }),
    )
    expect(container.textContent).toBe('true')
    expect(onRecoverableError).not.toHaveBeenCalled()
    act(() => root.unmount())
  })
})
