import { type ReactNode, Suspense, useState } from 'react'
import { Link } from './Link.tsx'

export type ToolStripProps = {
  readonly saved: boolean
  readonly onSave: () => void
  /** Finds words in the article. */
  readonly onFind: () => void
  /** Page with the seed as it came. */
  readonly original: string
  /** The list one came from. */
  readonly list: string
  /** How long what is left will take; null until that is known. */
  readonly left: string | null
  /** At home above the title, near on request over the text, or away until focus brings it. */
  readonly state: 'home' | 'near' | 'away'
  /** The type settings, which may be lazy: rendered while they are open; null before they can work. */
  readonly settings: ReactNode
}

/**
 * The tools of an article, in one line above the title that follows the reader on request. The type
 * settings are a native popover: Escape and a press elsewhere close it, and the button says so.
 */
export function ToolStrip({ saved, onSave, onFind, original, list, left, state, settings }: ToolStripProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="strip" data-state={state === 'home' ? undefined : open ? 'near' : state}>
      <button type="button" aria-pressed={saved} aria-keyshortcuts={settings ? 's' : undefined} onClick={onSave}>
        Save
      </button>
      <button type="button" popoverTarget="type-settings">
        Type
      </button>
      <button type="button" aria-keyshortcuts="f" onClick={onFind}>
        Find
      </button>
      <Link to={original}>Original</Link>
      <Link to={list}>List</Link>
      {left && <span className="quiet">{left}</span>}
      {settings && (
        <div
          id="type-settings"
          className="panel"
          popover="auto"
          onToggle={(event) => setOpen(event.newState === 'open')}
        >
          {open && <Suspense>{settings}</Suspense>}
        </div>
      )}
    </div>
  )
}
