import { type ComponentType, type RefObject, useCallback, useEffect, useState } from 'react'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { highlightsOf, type ReadingState } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import type { HighlighterProps } from './highlighter.tsx'

export type LoadedHighlighter = {
  readonly Highlighter: ComponentType<HighlighterProps>
  /** The article's body. */
  readonly root: HTMLElement
  /** Asked for by its key: a passage is to be chosen at once. */
  readonly begin: boolean
}

/**
 * Brings what marks passages when there is something to mark: the article has highlights, the reader
 * selects a piece of it, or presses its key. Until then the page pays for none of it.
 */
export function useHighlighter(
  article: string,
  body: RefObject<HTMLElement | null>,
  ready: boolean,
): LoadedHighlighter | null {
  const { reading } = useServices()
  const isMarked = useReading(
    reading,
    useCallback((state: ReadingState) => highlightsOf(state, article).length > 0, [article]),
  )
  const [loaded, setLoaded] = useState<LoadedHighlighter | null>(null)

  const load = useCallback(
    (begin: boolean) => {
      import('./highlighter.tsx').then(
        ({ Highlighter }) => {
          const root = body.current
          if (root) setLoaded((before) => before ?? { Highlighter, root, begin })
        },
        () => {}, // no connection: the next selection asks again
      )
    },
    [body],
  )

  useEffect(() => {
    if (ready && isMarked) load(false)
  }, [isMarked, load, ready])

  const isWaiting = ready && loaded === null
  useEffect(() => {
    if (!isWaiting) return
    const onSelection = () => {
      const selection = document.getSelection()
      if (selection === null || selection.isCollapsed || !body.current) return
      if (selection.getRangeAt(0).intersectsNode(body.current)) load(false)
    }
    document.addEventListener('selectionchange', onSelection)
    onSelection()
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [body, isWaiting, load])
  useShortcuts({ h: () => load(true) }, isWaiting)

  return loaded
}
