import { useMemo, useSyncExternalStore } from 'react'
import type { Readable } from './readable.ts'

/**
 * Reads a part of a store and renders again when that part changes. While a prerendered page is
 * taken over, it gives what the page was rendered with. The selector runs once a state, so one that
 * builds a new list is safe; one that returns a part of the state saves renders.
 */
export function useReading<State, Part>(store: Readable<State>, selector: (state: State) => Part): Part {
  const [get, initial] = useMemo(() => {
    const select = oncePerState(selector)
    const selectInitial = oncePerState(selector)
    return [() => select(store.get()), () => selectInitial(store.initial())] as const
  }, [store, selector])
  return useSyncExternalStore(store.subscribe, get, initial)
}

/** React asks for a snapshot several times a render and insists on the same answer. */
function oncePerState<State, Part>(selector: (state: State) => Part): (state: State) => Part {
  let memo: { readonly state: State; readonly part: Part } | null = null
  return (state) => {
    if (memo === null || memo.state !== state) memo = { state, part: selector(state) }
    return memo.part
  }
}
