import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import type { ReadingPosition } from '../../hooks/use-reading-position.ts'
import type { Locator } from '../../model/locator.ts'
import { blockAnchor, parseAnchor } from '../../model/permalink.ts'
import { focusBlockOf } from './focus-block.ts'

/** The name that the style sheet gives to the passage a link points to. */
const MARK = 'offprint-hit'

/** What a fragment points to, as a locator; a block alone is the passage of all its text. */
export function locatorOfFragment(fragment: string, article: string): Locator | null {
  const anchor = parseAnchor(fragment)
  if (anchor === null) return null
  const { block, range } = anchor
  const length = document.getElementById(blockAnchor(block))?.textContent.length ?? 0
  const { start, end } = range ?? { start: 0, end: length }
  return { article, start: { block, offset: start }, end: { block, offset: end }, quote: null, fraction: 0 }
}

export type PassageLink = {
  /** The way back to where the reader was before the jump; null without one. */
  readonly back: (() => void) | null
  readonly dismiss: () => void
}

/**
 * Shows the block or passage that the URL's fragment names: marked, at the reading line, as a preview
 * that moves no bookmark. A later jump within the page leads back to where it was made, the first one
 * to the kept place.
 */
export function usePassageLink(
  position: ReadingPosition,
  { article, place, ready }: { article: string; place: Locator | null; ready: boolean },
): PassageLink {
  const { hash, key } = useLocation()
  const [back, setBack] = useState<(() => void) | null>(null)
  const [first] = useState({ key, place })

  useEffect(() => {
    const locator = ready ? locatorOfFragment(hash, article) : null
    // The key makes the same link, followed twice, jump twice.
    const jump = locator && position.goTo(locator, 'preview')
    if (!jump) return
    const { place: kept } = first
    const toPlace = kept && (() => void position.goTo(kept, 'reading'))
    setBack(() => (key === first.key ? toPlace : jump.back))
    focusBlockOf(jump.range)
    return markPassage(jump.range)
  }, [article, first, hash, key, position, ready])

  return { back, dismiss: () => setBack(null) }
}

/** Few addresses name a passage, so what marks one is fetched by those that do. Returns the eraser. */
function markPassage(range: Range): () => void {
  let erase: (() => void) | null = null
  let isWanted = true
  void import('../../anchoring/marks.ts').then(({ paintMarks }) => {
    if (isWanted) erase = paintMarks([range], MARK)
  })
  return () => {
    isWanted = false
    erase?.()
  }
}
