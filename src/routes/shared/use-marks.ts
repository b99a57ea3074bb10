import { useEffect, useMemo, useState } from 'react'
import type { BlockIndex } from '../../anchoring/block-index.ts'
import { nativeHighlights, paintMarks } from '../../anchoring/marks.ts'
import { matchLocator } from '../../anchoring/match.ts'
import { COLOURS, type Highlight } from '../../model/highlight.ts'
import type { Locator } from '../../model/locator.ts'

export type Marks = {
  readonly found: readonly Highlight[]
  readonly orphans: readonly Highlight[]
  /** A fresh range each time: where marks are elements, painting moves the ends of those that were. */
  readonly rangeOf: (highlight: Highlight) => Range | null
}

const OVER_HITS = 1 // a colour stays what it is where a link points to it
const OVER_ALL = 2

/** Finds an article's highlights in its text and paints them, each colour under a name of its own. */
export function useMarks(index: BlockIndex, highlights: readonly Highlight[], open: Highlight | null): Marks {
  // Notes are no matter for painting: the same list until a passage or a colour changes.
  const [passages, setPassages] = useState(highlights)
  if (!samePassages(passages, highlights)) setPassages(highlights)

  const isFound = useMemo(() => {
    const places = new Map(passages.map((mark) => [mark.id, rangeIn(index, mark.locator) !== null]))
    return (highlight: Highlight) => places.get(highlight.id) ?? false
  }, [index, passages])

  useEffect(() => {
    const erasers = COLOURS.map((colour) => {
      const ranges = passages
        .filter((mark) => mark.colour === colour)
        .flatMap((mark) => rangeIn(index, mark.locator) ?? [])
      return paintMarks(ranges, `offprint-${colour}`, nativeHighlights(OVER_HITS))
    })
    return () => {
      for (const erase of erasers.toReversed()) erase()
    }
  }, [index, passages])

  const openLocator = passages.find(({ id }) => id === open?.id)?.locator
  useEffect(() => {
    const range = openLocator && rangeIn(index, openLocator)
    return range ? paintMarks([range], 'offprint-open', nativeHighlights(OVER_ALL)) : undefined
  }, [index, openLocator])

  return {
    found: highlights.filter(isFound),
    orphans: highlights.filter((mark) => !isFound(mark)),
    rangeOf: ({ locator }) => rangeIn(index, locator),
  }
}

/** Null for an orphan. */
function rangeIn(index: BlockIndex, locator: Locator): Range | null {
  const match = matchLocator(index, locator)
  return match?.end ? match.range : null
}

function samePassages(a: readonly Highlight[], b: readonly Highlight[]): boolean {
  return a === b || keyOf(a) === keyOf(b)
}

function keyOf(highlights: readonly Highlight[]): string {
  return JSON.stringify(highlights.map(({ id, colour, locator }) => [id, colour, locator]))
}
