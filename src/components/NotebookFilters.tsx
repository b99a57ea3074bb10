import { useId } from 'react'
import { COLOURS, type Colour } from '../model/highlight.ts'
import { Choice } from './Choice.tsx'
import { SHORT_COLOUR_NAMES } from './highlight-words.ts'

const ANY = 'any'
const OPTIONS = [
  [ANY, 'Any'] as const,
  ...COLOURS.map(
    (name) =>
      [
        name,
        <span key={name} className="swatch" data-colour={name}>
          {SHORT_COLOUR_NAMES[name]}
        </span>,
      ] as const,
  ),
]

export type NotebookFiltersProps = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly colour: Colour | null
  readonly onColour: (colour: Colour | null) => void
  readonly noted: boolean
  readonly onNoted: (noted: boolean) => void
}

/** What narrows the notebook. */
export function NotebookFilters({ words, onWords, colour, onColour, noted, onNoted }: NotebookFiltersProps) {
  const id = useId()
  return (
    <search className="notebook-filters">
      <div className="searchbar">
        <input
          type="search"
          aria-label="Search highlights and notes"
          placeholder="Search highlights and notes"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      </div>
      <Choice
        legend="Colour"
        options={OPTIONS}
        value={colour ?? ANY}
        onChange={(value) => onColour(value === ANY ? null : value)}
      />
      <p className="check">
        <input id={id} type="checkbox" checked={noted} onChange={(event) => onNoted(event.target.checked)} />
        <label htmlFor={id}>Only with a note</label>
      </p>
    </search>
  )
}
