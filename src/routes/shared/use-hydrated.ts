import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * False on the server and in the first render over its HTML, true from then on: what depends on the
 * query string or the reader waits for it, so that hydration finds what it expects.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
