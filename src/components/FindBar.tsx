import { useEffect, useRef } from 'react'

export type FindBarProps = {
  readonly text: string
  readonly onText: (text: string) => void
  /** How many there are and which is shown; null while nothing is looked for. */
  readonly found: { readonly count: number; readonly shown: number | null } | null
  /** To the next one (1) or the one before (-1). */
  readonly onMove: (step: 1 | -1) => void
  readonly onClose: () => void
  /** Takes the keyboard again whenever it changes. */
  readonly wish: number
}

/** Finds words in the open article: Enter goes on to the next, with Shift to the one before, Escape closes. */
export function FindBar({ text, onText, found, onMove, onClose, wish }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish takes the keyboard again
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [wish])
  const isNone = found === null || found.count === 0
  return (
    <search className="find">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onMove(1)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onClose()
          else if (event.key === 'Enter' && event.shiftKey) onMove(-1)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label="Find in this article"
          placeholder="Find in this article"
          autoComplete="off"
          enterKeyHint="search"
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
        <span role="status" className="quiet">
          {found && wordsFor(found)}
        </span>
        <button type="button" className="turn" aria-label="Previous" disabled={isNone} onClick={() => onMove(-1)}>
          ‹
        </button>
        <button type="submit" className="turn" aria-label="Next" disabled={isNone}>
          ›
        </button>
        <button type="button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </form>
    </search>
  )
}

function wordsFor({ count, shown }: NonNullable<FindBarProps['found']>): string {
  if (count === 0) return 'None'
  return shown === null ? `${count} found` : `${shown + 1} of ${count}`
}
