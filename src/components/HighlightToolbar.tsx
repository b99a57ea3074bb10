import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { COLOURS, type Colour } from '../model/highlight.ts'
import { COLOUR_NAMES } from './highlight-words.ts'

export type HighlightToolbarProps = {
  /** Of the highlight it stands on; null over a new selection. */
  readonly colour: Colour | null
  readonly hasNote: boolean
  /** Counts up with each wish that the toolbar take the keyboard; 0 is none. */
  readonly focus: number
  readonly onColour: (colour: Colour) => void
  readonly onNote: () => void
  /** Null once the link is in the clipboard; the link where there is none. */
  readonly onCopyLink: () => Promise<string | null>
  /** Brings the passage, with its note, to another device. */
  readonly onHandOver: () => void
  /** Null over a new selection. */
  readonly onRemove: (() => void) | null
  readonly onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * What can be done with a passage. One stop of the tab key, with arrow keys within (ARIA Authoring
 * Practices, toolbar); a press keeps the selection it is about.
 */
export function HighlightToolbar(props: HighlightToolbarProps) {
  const { colour, hasNote, focus, onColour, onNote, onCopyLink, onHandOver, onRemove, onClose } = props
  const bar = useRef<HTMLDivElement>(null)
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])]
  const [link, setLink] = useState<string | null | undefined>()
  const chosen = colour ?? COLOURS[0]

  useEffect(() => {
    if (focus > 0) bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true })
  }, [focus])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
      return
    }
    if (!(event.target instanceof HTMLButtonElement)) return
    const all = buttons()
    const at = all.indexOf(event.target)
    const by = STEPS[event.key]
    const next = by === undefined ? { Home: 0, End: all.length - 1 }[event.key] : (at + by + all.length) % all.length
    if (next === undefined) return
    event.preventDefault()
    for (const [index, button] of all.entries()) button.tabIndex = index === next ? 0 : -1
    all[next]?.focus({ preventScroll: true })
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Highlight"
      tabIndex={-1}
      className="mark-tools"
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLOURS.map((name) => (
        <button
          key={name}
          type="button"
          tabIndex={name === chosen ? 0 : -1}
          aria-pressed={name === colour}
          aria-label={COLOUR_NAMES[name]}
          title={COLOUR_NAMES[name]}
          onClick={() => onColour(name)}
        >
          <span className="swatch" data-colour={name} aria-hidden="true">
            ab
          </span>
        </button>
      ))}
      <button type="button" tabIndex={-1} onClick={onNote}>
        {hasNote ? 'Edit note' : 'Note'}
      </button>
      <button type="button" tabIndex={-1} onClick={() => void onCopyLink().then(setLink)}>
        {link === null ? 'Link copied' : 'Copy link'}
      </button>
      <button type="button" tabIndex={-1} onClick={onHandOver}>
        Hand over
      </button>
      {onRemove && (
        <button type="button" tabIndex={-1} onClick={onRemove}>
          Remove
        </button>
      )}
      {link && (
        <input readOnly aria-label="Link to this passage" value={link} onFocus={({ target }) => target.select()} />
      )}
    </div>
  )
}
