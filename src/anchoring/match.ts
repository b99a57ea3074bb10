import type { Locator } from '../model/locator.ts'
import type { BlockIndex } from './block-index.ts'
import { rangeBetween } from './dom-text.ts'
import { type MatchStep, matchText, type TextMatch } from './match-text.ts'

export type LocatorMatch = TextMatch & {
  /** Collapsed for a place, and for a passage whose words are gone. */
  readonly range: Range
  readonly step: MatchStep
}

/** Finds a locator in the page, and says by which step. Null only where the article has no block at all. */
export function matchLocator(index: BlockIndex, locator: Locator): LocatorMatch | null {
  const match = matchText(index.text, locator, index.blockMap)
  if (!match) return null
  const { start, end } = match
  const from = index.elements[index.text.indexOf(start.block) ?? -1]
  const to = end ? index.elements[index.text.indexOf(end.block) ?? -1] : from
  if (!from || !to) return null
  const range = rangeBetween(
    { element: from, offset: start.offset },
    { element: to, offset: end ? end.offset : start.offset },
  )
  return { ...match, range }
}
