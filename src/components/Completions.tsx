import type { Completion } from '../model/query/complete.ts'
import { numberWords } from './reading-words.ts'

export type CompletionsProps = {
  readonly id: string
  readonly completions: readonly Completion[]
  /** Index of the one that Enter takes; -1 for none. */
  readonly active: number
  readonly onTake: (completion: Completion) => void
}

/** The DOM id of one option, for `aria-activedescendant`. */
export function optionId(id: string, at: number): string {
  return `${id}-${at}`
}

/**
 * What the field offers while a query is typed: the listbox of the combobox pattern (ARIA APG). Focus
 * stays in the field, so that a phone's keyboard does.
 */
export function Completions({ id, completions, active, onTake }: CompletionsProps) {
  return (
    <div id={id} role="listbox" aria-label="Completions" className="completions" hidden={completions.length === 0}>
      {completions.map((completion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
        <div
          key={completion.insert}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(completion)}
        >
          {completion.label}{' '}
          {completion.count !== null && <span className="quiet">{numberWords(completion.count)}</span>}
        </div>
      ))}
    </div>
  )
}
