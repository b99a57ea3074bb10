import { useState } from 'react'
import type { View } from '../model/views.ts'
import { Link } from './Link.tsx'

export type SavedViewsProps = {
  readonly views: readonly View[]
  readonly addressOf: (view: View) => string
  readonly onRename: (view: View, name: string) => void
  readonly onRemove: (view: View) => void
}

/** The queries a reader keeps: to be opened, named and removed. */
export function SavedViews({ views, addressOf, onRename, onRemove }: SavedViewsProps) {
  const [renaming, setRenaming] = useState<string | null>(null)
  return (
    <section aria-label="Views">
      <h2>Views</h2>
      <ul className="saved-views">
        {views.map((view) => (
          <li key={view.id}>
            {renaming === view.id ? (
              <NameForm
                name={view.name}
                onDone={(name) => {
                  setRenaming(null)
                  if (name !== '' && name !== view.name) onRename(view, name)
                }}
              />
            ) : (
              <>
                <Link to={addressOf(view)} title={view.query}>
                  {view.name}
                </Link>
                <button type="button" className="button" onClick={() => setRenaming(view.id)}>
                  Rename <span className="sr-only">{view.name}</span>
                </button>
                <button type="button" className="button" onClick={() => onRemove(view)}>
                  Remove <span className="sr-only">{view.name}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Outside of the component, so that it runs once and not at every letter. */
function selectAll(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** Enter gives the name, Escape leaves it as it was. */
function NameForm({ name, onDone }: { readonly name: string; readonly onDone: (name: string) => void }) {
  const [draft, setDraft] = useState(name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone(draft.trim())
      }}
    >
      <input
        ref={selectAll}
        aria-label="Name of the view"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(name)
        }}
      />
      <button type="submit" className="button">
        Keep the name
      </button>
    </form>
  )
}
