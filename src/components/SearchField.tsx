import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Completion } from '../model/query/complete.ts'
import { Completions, optionId } from './Completions.tsx'

export type SearchFieldProps = {
  /** Where the form goes without scripts: the search page, with the root's prefix. */
  readonly action: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter. */
  readonly onSubmit: (value: string) => void
  /** The reader turns to the field. */
  readonly onFocus?: () => void
  /** What the piece at the caret, a UTF-16 offset, may become. */
  readonly completionsAt: (value: string, caret: number) => readonly Completion[]
}

const NONE: readonly Completion[] = []

/**
 * The one field: a plain GET form until scripts arrive, then a combobox with a list and no selection
 * of its own accord (ARIA APG), so that Enter sends what was typed unless an arrow chose something.
 */
export function SearchField({ action, value, onChange, onSubmit, onFocus, completionsAt }: SearchFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  /** Where typing goes on once the completed text stands in the field. */
  const goOnAt = useRef<number | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const completions = caret === null ? NONE : completionsAt(value, caret)
  const chosen = completions[active]

  useLayoutEffect(() => {
    if (goOnAt.current === null) return
    input.current?.setSelectionRange(goOnAt.current, goOnAt.current)
    goOnAt.current = null
  })

  function offerAt(at: number | null): void {
    setCaret(at)
    setActive(-1)
  }

  function take(completion: Completion): void {
    onChange(completion.text)
    goOnAt.current = completion.caret
    offerAt(completion.caret)
  }

  function press(event: KeyboardEvent): void {
    if (completions.length === 0 || event.nativeEvent.isComposing) return
    const places = completions.length + 1 // the field itself is one: from it the arrows go round
    if (event.key === 'ArrowDown') setActive(((active + 2) % places) - 1)
    else if (event.key === 'ArrowUp') setActive(((active + places) % places) - 1)
    else if (event.key === 'Escape') offerAt(null)
    else if (event.key === 'Enter' && chosen) take(chosen)
    else return
    // Escape would empty the field, too.
    event.preventDefault()
  }

  return (
    <search className="searchbar">
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault()
          offerAt(null)
          onSubmit(value)
        }}
      >
        <input
          ref={input}
          type="search"
          name="q"
          role="combobox"
          aria-label="Search the library"
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={id}
          aria-activedescendant={chosen && optionId(id, active)}
          placeholder="Search the library"
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={value}
          onChange={(event) => {
            offerAt(event.target.selectionStart)
            onChange(event.target.value)
          }}
          onSelect={(event) => {
            // The caret went elsewhere without a letter: what was offered is about another piece.
            if (caret !== null && event.currentTarget.selectionStart !== caret) offerAt(null)
          }}
          onKeyDown={press}
          onFocus={onFocus}
          onBlur={() => offerAt(null)}
        />
      </form>
      <Completions id={id} completions={completions} active={active} onTake={take} />
    </search>
  )
}
