import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { indexBlocks } from '../../anchoring/block-index.ts'
import { rangeBetween } from '../../anchoring/dom-text.ts'
import { nativeHighlights, paintMarks } from '../../anchoring/marks.ts'
import { BackBar } from '../../components/BackBar.tsx'
import { FindBar } from '../../components/FindBar.tsx'
import type { ArticlePage } from '../../data/article-page.ts'
import type { ReadingPosition } from '../../hooks/use-reading-position.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { describePassage, toOffset } from '../../model/article-text.ts'
import { parseQuery } from '../../model/query/parse.ts'
import { type FoundWords, findInText } from '../../search/find-in-text.ts'
import { languageOf, loadStemmers, type Stem, WHOLE } from '../../search/stems.ts'
import '../../styles/find.css'
import { focusBlockOf } from './focus-block.ts'

export type FinderProps = {
  readonly page: ArticlePage
  /** The article's body, as long as this is shown. */
  readonly root: HTMLElement
  readonly position: ReadingPosition
  /** Counts up each time it is asked for, from 1. */
  readonly wish: number
  /** What had the keyboard then. */
  readonly opener: HTMLElement | null
  /** What to look for at first: the words of the search one came from. */
  readonly initial: string
}

const OVER_HITS = 1
const OVER_ALL = 2

/** Finds words in the article and leads from one to the next. Each jump is a preview, with a way back. */
export function Finder({ page: { head, blockMap }, root, position, wish, opener, initial }: FinderProps) {
  const { id, lang } = head
  const [index] = useState(() => indexBlocks(root, { id, lang, blockMap }))
  const [text, setText] = useState(initial)
  const [stem, setStem] = useState<Stem | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const [back, setBack] = useState<(() => void) | null>(null)
  const [closed, setClosed] = useState(0)
  const isOpen = wish > closed

  useEffect(() => {
    const set = (loaded: Stem) => setStem(() => loaded)
    loadStemmers([lang]).then(
      (stemmers) => set(stemmers.get(languageOf(lang)) ?? WHOLE),
      () => set(WHOLE), // no connection: whole words are better than none
    )
  }, [lang])

  const asked = useDeferredValue(text)
  const found = useMemo(
    () => (stem === null ? [] : findInText(parseQuery(asked).where, index.text.blocks, { lang, stem })),
    [asked, index, lang, stem],
  )

  useEffect(() => {
    if (!isOpen) return
    const rangeOf = ({ block, start, end }: FoundWords) => {
      const element = index.elements[index.text.indexOf(block) ?? -1]
      return element ? [rangeBetween({ element, offset: start }, { element, offset: end })] : []
    }
    const eraseAll = paintMarks(found.flatMap(rangeOf), 'offprint-found', nativeHighlights(OVER_HITS))
    const shown = at === null ? undefined : found[at]
    const eraseShown = paintMarks(shown ? rangeOf(shown) : [], 'offprint-found-here', nativeHighlights(OVER_ALL))
    return () => {
      eraseShown()
      eraseAll()
    }
  }, [at, found, index, isOpen])

  function locatorAt(nth: number) {
    const one = found[nth]
    if (!one) return null
    return describePassage(index.text, { block: one.block, offset: one.start }, { block: one.block, offset: one.end })
  }

  /** The first below where the reader is, or the last above; around the ends where there is none. */
  function nearest(step: 1 | -1): number {
    const here = position.here()
    const offset = (here && toOffset(index.text, here.start)) ?? 0
    const isBelow = ({ block, start }: FoundWords) => (toOffset(index.text, { block, offset: start }) ?? 0) >= offset
    const below = found.findIndex(isBelow)
    if (step === 1) return Math.max(0, below)
    return (below < 0 ? found.length : below || found.length) - 1
  }

  function move(step: 1 | -1): void {
    if (found.length === 0) return
    const next = at === null ? nearest(step) : (at + step + found.length) % found.length
    const locator = locatorAt(next)
    const jump = locator && position.goTo(locator, 'preview')
    setAt(next)
    if (jump) setBack((before) => before ?? jump.back)
  }

  function close(): void {
    setClosed(wish)
    const locator = at === null ? null : locatorAt(at)
    if (opener?.isConnected) opener.focus({ preventScroll: true })
    else if (locator) {
      const jump = position.goTo(locator, 'preview')
      if (jump) focusBlockOf(jump.range)
    }
  }
  useShortcuts({ Escape: close }, isOpen)

  return (
    <>
      {isOpen && (
        <FindBar
          text={text}
          onText={(words) => {
            setText(words)
            setAt(null)
          }}
          found={stem === null || asked.trim() === '' ? null : { count: found.length, shown: at }}
          onMove={move}
          onClose={close}
          wish={wish}
        />
      )}
      {back && (
        <BackBar
          onBack={() => {
            back()
            setBack(null)
            setAt(null)
          }}
          onDismiss={() => setBack(null)}
        />
      )}
    </>
  )
}
