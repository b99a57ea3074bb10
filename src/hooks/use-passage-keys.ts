import { useEffect, useMemo, useState } from 'react'
import type { BlockIndex } from '../anchoring/block-index.ts'
import { matchLocator } from '../anchoring/match.ts'
import { readingLine } from '../anchoring/scroll.ts'
import { describePassage, toPoint } from '../model/article-text.ts'
import { createPassageSteps, type Extent } from '../model/passage-steps.ts'

/** Where keys mean something else. */
const ELSEWHERE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog, [role="toolbar"]'
const ROOM = 96 // CSS pixels kept free below a chosen passage, for what can be done with it

export type PassageKeys = {
  /** Whether arrow keys choose. */
  readonly isChoosing: boolean
  /** Chooses the sentence at an offset into the article's text. */
  begin(offset: number): void
  end(): void
}

/**
 * Choosing a passage by keyboard, without the browser's caret: arrow keys go from sentence to
 * sentence, with Shift they move the end, by word sideways and by sentence up and down. What is
 * chosen is selected, as a mouse would have; `onChoose` hears the words.
 */
export function usePassageKeys(
  index: BlockIndex,
  { onChoose, onEnter }: { readonly onChoose: (words: string) => void; readonly onEnter: () => void },
): PassageKeys {
  const steps = useMemo(() => createPassageSteps(index.text), [index])
  const [extent, setExtent] = useState<Extent | null>(null)

  function choose(next: Extent | null): void {
    const range = next && rangeOf(index, next)
    if (!next || !range) return
    setExtent(next)
    const selection = index.root.ownerDocument.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    bringIntoView(range)
    onChoose(range.toString())
  }

  function end(): void {
    setExtent(null)
  }

  useEffect(() => {
    if (extent === null) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return
      const isLeftward = getComputedStyle(index.root).direction === 'rtl'
      const by = directionOf(event.key, isLeftward)
      if (event.key === 'Enter') onEnter()
      else if (by === null) return
      else if (!event.shiftKey) choose(steps.step(extent, by))
      else choose(steps.stretch(extent, event.key === 'ArrowUp' || event.key === 'ArrowDown' ? 'sentence' : 'word', by))
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the page's own keys and the browser's scrolling.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', end)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', end)
    }
  })

  return { isChoosing: extent !== null, begin: (offset) => choose(steps.sentenceAt(offset)), end }
}

function directionOf(key: string, isLeftward: boolean): 1 | -1 | null {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'ArrowRight') return isLeftward ? -1 : 1
  if (key === 'ArrowLeft') return isLeftward ? 1 : -1
  return null
}

function rangeOf(index: BlockIndex, { from, to }: Extent): Range | null {
  const start = toPoint(index.text, from)
  const end = toPoint(index.text, to)
  const locator = start && end && describePassage(index.text, start, end)
  return locator && (matchLocator(index, locator)?.range ?? null)
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const line = readingLine(window)
  if (top >= line && bottom <= window.innerHeight - ROOM) return
  window.scrollBy({ top: top - Math.max(line, window.innerHeight / 3), behavior: 'instant' })
}
