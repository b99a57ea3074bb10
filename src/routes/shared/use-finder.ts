import { type ComponentType, type RefObject, useRef, useState } from 'react'
import type { FinderProps } from './finder.tsx'
import type { ListOrigin } from './list-origin.ts'

export type LoadedFinder = Pick<FinderProps, 'root' | 'wish' | 'opener' | 'initial'> & {
  readonly Finder: ComponentType<FinderProps>
}

/**
 * Brings what finds words in the article when it is asked for: few articles are ever searched.
 * @returns null until it is there, and what asks for it
 */
export function useFinder(
  body: RefObject<HTMLElement | null>,
  origin: ListOrigin | null,
): readonly [finder: LoadedFinder | null, open: () => void] {
  const [loaded, setLoaded] = useState<LoadedFinder | null>(null)
  const wishes = useRef(0)

  function open(): void {
    const { activeElement } = document
    const opener = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
    import('./finder.tsx').then(
      ({ Finder }) => {
        wishes.current += 1
        const root = body.current
        if (root) setLoaded({ Finder, root, opener, wish: wishes.current, initial: wordsOf(origin) })
      },
      () => {}, // no connection: the next press asks again
    )
  }
  return [loaded, open]
}

/** What was looked for in the list one came from. */
function wordsOf(origin: ListOrigin | null): string {
  return new URLSearchParams(origin?.path.split('?')[1] ?? '').get('q') ?? ''
}
