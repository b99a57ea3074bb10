import { useEffect, useId, useRef } from 'react'
import type { Highlight } from '../model/highlight.ts'
import { excerpt } from './highlight-words.ts'
import { NoteVersions } from './NoteVersions.tsx'

export type NoteEditorProps = {
  readonly highlight: Pick<Highlight, 'locator' | 'note' | 'versions'>
  /** With every letter: what is typed is kept at once. */
  readonly onWrite: (text: string) => void
  readonly onClose: () => void
}

/**
 * What the reader writes beside a passage. The field shows what is kept, so that two tabs never hold
 * two texts; where it was written elsewhere at the same time, the reader settles it before going on.
 */
export function NoteEditor({ highlight: { locator, note, versions }, onWrite, onClose }: NoteEditorProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const isSettled = versions.length === 0
  useEffect(() => {
    if (!isSettled || !field.current) return
    const { current } = field
    current.focus({ preventScroll: true })
    current.setSelectionRange(current.value.length, current.value.length)
  }, [isSettled])
  return (
    <div
      role="dialog"
      aria-label="Note"
      className="note-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <p className="quiet">
        <q>{excerpt(locator.quote?.exact ?? '')}</q>
      </p>
      {isSettled ? (
        <>
          <label htmlFor={id} className="label">
            Note
          </label>
          <textarea
            ref={field}
            id={id}
            dir="auto"
            rows={4}
            value={note}
            onChange={(event) => onWrite(event.target.value)}
          />
        </>
      ) : (
        <NoteVersions texts={[note, ...versions]} onKeep={onWrite} />
      )}
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          Done
        </button>
        <span className="quiet">Kept as you write.</span>
      </div>
    </div>
  )
}
