import { lazy, Suspense } from 'react'
import { HighlightToolbar } from '../../components/HighlightToolbar.tsx'
import { NoteEditor } from '../../components/NoteEditor.tsx'
import type { ArticleHead } from '../../model/article.ts'
import type { Colour, Highlight } from '../../model/highlight.ts'
import type { Locator } from '../../model/locator.ts'
import type { HighlightActs } from './use-highlight-acts.ts'

const HandOverPassage = lazy(() =>
  import('./hand-over-panel.tsx').then((panel) => ({ default: panel.HandOverPassage })),
)

/** What is shown beside a passage. */
export type Shown = 'tools' | 'note' | 'hand-over'

export type HighlightToolsProps = {
  readonly head: Pick<ArticleHead, 'id' | 'slug'>
  readonly acts: HighlightActs
  readonly passage: Locator
  /** The highlight that stands there; null over a new selection. */
  readonly opened: Highlight | null
  readonly shows: Shown
  /** Counts up with each wish that the tools take the keyboard; 0 is none. */
  readonly focus: number
  readonly onShow: (shows: Exclude<Shown, 'tools'>) => void
  readonly onColoured: (colour: Colour) => void
  readonly onClose: () => void
}

/** What can be done with one passage: its tools, and the note or the way to another device that they open. */
export function HighlightTools(props: HighlightToolsProps) {
  const { head, acts, passage, opened, shows, focus, onShow, onColoured, onClose } = props
  if (shows === 'note' && opened) {
    return <NoteEditor highlight={opened} onWrite={(text) => acts.write(opened.id, text)} onClose={onClose} />
  }
  if (shows === 'hand-over' && opened) {
    return (
      <div ref={takeFocus} role="dialog" aria-label="Hand over" tabIndex={-1} className="note-editor">
        <Suspense>
          <HandOverPassage article={head.id} slug={head.slug} id={opened.id} />
        </Suspense>
        <button type="button" className="button" onClick={onClose}>
          Done
        </button>
      </div>
    )
  }
  return (
    <HighlightToolbar
      colour={opened?.colour ?? null}
      hasNote={opened !== null && opened.note !== ''}
      focus={focus}
      onColour={(colour) => {
        if (opened) acts.recolour(opened.id, colour)
        else acts.mark(passage, colour)
        onColoured(colour)
      }}
      onNote={() => onShow('note')}
      onHandOver={() => onShow('hand-over')}
      onCopyLink={() => acts.copyLink(passage)}
      onRemove={
        opened &&
        (() => {
          acts.remove(opened)
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}

/** What was pressed is gone with the toolbar, and the keyboard would be nowhere. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
