import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { indexBlocks } from '../../anchoring/block-index.ts'
import { describeRange } from '../../anchoring/describe.ts'
import { HighlightAttach } from '../../components/HighlightAttach.tsx'
import { HighlightList } from '../../components/HighlightList.tsx'
import { HighlightPanel } from '../../components/HighlightPanel.tsx'
import { HighlightStatus } from '../../components/HighlightStatus.tsx'
import { SHORT_COLOUR_NAMES } from '../../components/highlight-words.ts'
import type { ArticlePage } from '../../data/article-page.ts'
import { followSelection, selectedIn } from '../../hooks/follow-selection.ts'
import { usePassageKeys } from '../../hooks/use-passage-keys.ts'
import type { ReadingPosition } from '../../hooks/use-reading-position.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { toOffset } from '../../model/article-text.ts'
import type { Locator } from '../../model/locator.ts'
import { highlightsOf, type ReadingState } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'
import '../../styles/highlights.css'
import { parseAttach } from './attach-link.ts'
import { focusBlockOf } from './focus-block.ts'
import { HighlightTools, type Shown } from './highlight-tools.tsx'
import { useHighlightActs } from './use-highlight-acts.ts'
import { useMarkPress } from './use-mark-press.ts'
import { useMarks } from './use-marks.ts'

export type HighlighterProps = {
  readonly page: ArticlePage
  /** The article's body, as long as this is shown. */
  readonly root: HTMLElement
  readonly position: ReadingPosition
  /** Begin by choosing a passage. */
  readonly begin: boolean
}

/** What the panel stands on. `focus` counts up with each wish that it take the keyboard; 0 is none. */
type Open = { readonly focus: number } & (
  | { readonly kind: 'selection'; readonly locator: Locator; readonly range: Range }
  | { readonly kind: 'highlight'; readonly id: string; readonly shows: Shown }
)

/** Marks passages of an article and shows what was marked: selection, toolbar, note, and the list at its end. */
export function Highlighter({ page: { head, blockMap }, root, position, begin }: HighlighterProps) {
  const { id: article, lang } = head
  const { reading } = useServices()
  const [index] = useState(() => indexBlocks(root, { id: article, lang, blockMap }))
  const highlights = useReading(
    reading,
    useCallback((state: ReadingState) => highlightsOf(state, article), [article]),
  )
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState('')
  const linked = parseAttach(useLocation().state)
  const [attaching, setAttaching] = useState(linked)
  const returnTo = useRef<HTMLElement | null>(null)
  const wishes = useRef(0)

  const opened = (open?.kind === 'highlight' && highlights.find(({ id }) => id === open.id)) || null
  const marks = useMarks(index, highlights, opened)
  const acts = useHighlightActs(head, highlights)
  const orphan = marks.orphans.find(({ id }) => id === attaching) ?? null
  const keys = usePassageKeys(index, { onChoose: setMessage, onEnter: () => takeKeyboard() })

  const select = useCallback(
    (range: Range | null, focus = 0) => {
      const locator = range && describeRange(index, range)
      setOpen((now) =>
        range && locator ? { kind: 'selection', locator, range, focus } : now?.kind === 'selection' ? null : now,
      )
    },
    [index],
  )
  useEffect(() => followSelection(root, (range) => select(range)), [root, select])

  function takeKeyboard(): void {
    const { activeElement } = document
    returnTo.current = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
    wishes.current += 1
    select(selectedIn(root), wishes.current)
  }

  function close(): void {
    const range = rangeOfOpen()
    const hadKeyboard = document.activeElement?.closest('.mark-panel') != null
    setOpen(null)
    keys.end()
    if (!hadKeyboard) return
    if (returnTo.current?.isConnected) returnTo.current.focus()
    else if (range) focusBlockOf(range)
    returnTo.current = null
  }

  function rangeOfOpen(): Range | null {
    return open?.kind === 'selection' ? open.range : opened && marks.rangeOf(opened)
  }

  function choose(): void {
    if (selectedIn(root)) {
      takeKeyboard()
      return
    }
    const block = document.activeElement?.closest<HTMLElement>('[id^="b-"]')
    const start = block && root.contains(block) ? { block: block.id.slice(2), offset: 0 } : position.here()?.start
    keys.begin((start && toOffset(index.text, start)) ?? 0)
  }
  const leave = () => (keys.isChoosing ? clearSelection() : close())
  useShortcuts({ h: choose })
  useShortcuts({ Escape: leave }, open !== null || keys.isChoosing)

  const first = useRef(begin ? choose : null)
  useEffect(() => {
    first.current?.()
    first.current = null
  }, [])

  function clearSelection(): void {
    document.getSelection()?.removeAllRanges()
    close()
  }

  useMarkPress(root, marks, {
    onMark: (id) => setOpen({ kind: 'highlight', id, shows: 'tools', focus: 0 }),
    onElsewhere: () => setOpen((now) => (now?.kind === 'highlight' ? null : now)),
  })

  /** Of a selection that is not marked yet it makes a highlight first. */
  function show(shows: 'note' | 'hand-over'): void {
    const id = open?.kind === 'selection' ? acts.mark(open.locator) : opened?.id
    if (id === undefined) return
    document.getSelection()?.removeAllRanges()
    setOpen({ kind: 'highlight', id, shows, focus: 0 })
  }

  const passage = open?.kind === 'selection' ? open.locator : opened?.locator
  const isShown = open !== null && passage !== undefined && !(orphan && open?.kind === 'selection')
  return (
    <>
      <HighlightList
        found={marks.found}
        orphans={marks.orphans}
        onOpen={(mark) => {
          returnTo.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
          position.goTo(mark.locator, 'preview')
          wishes.current += 1
          setOpen({ kind: 'highlight', id: mark.id, shows: 'tools', focus: wishes.current })
        }}
        onAttach={({ id }) => setAttaching(id)}
        onRemove={acts.remove}
      />
      {isShown && (
        <HighlightPanel key={opened?.id ?? 'selection'} rangeOf={rangeOfOpen}>
          <HighlightTools
            head={head}
            acts={acts}
            passage={passage}
            opened={opened}
            shows={open.kind === 'highlight' ? open.shows : 'tools'}
            focus={open.focus}
            onShow={show}
            onColoured={(colour) => {
              setMessage(`Highlighted: ${SHORT_COLOUR_NAMES[colour]}.`)
              clearSelection()
            }}
            onClose={close}
          />
        </HighlightPanel>
      )}
      {orphan && (
        <HighlightAttach
          quote={orphan.locator.quote?.exact ?? ''}
          onAttach={
            open?.kind === 'selection'
              ? () => {
                  acts.attach(orphan.id, open.locator)
                  setMessage('The highlight is attached.')
                  clearSelection()
                }
              : null
          }
          onCancel={() => setAttaching(null)}
        />
      )}
      <HighlightStatus message={message} onRestore={acts.restore} />
    </>
  )
}
