import type { Ref } from 'react'

export type SearchFieldProps = {
  /** Where the form goes without scripts: the search page, with the root's prefix. */
  readonly action: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter. */
  readonly onSubmit: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** The one field. A plain GET form until scripts arrive. */
export function SearchField({ action, value, onChange, onSubmit, ref }: SearchFieldProps) {
  return (
    <search className="searchbar">
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(value)
        }}
      >
        <input
          ref={ref}
          type="search"
          name="q"
          aria-label="Search the library"
          aria-keyshortcuts="/"
          placeholder="Search the library"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </form>
    </search>
  )
}
