import { excerpt } from './highlight-words.ts'

export type HighlightAttachProps = {
  /** The words that the orphan once marked. */
  readonly quote: string
  /** Null while nothing is selected. */
  readonly onAttach: (() => void) | null
  readonly onCancel: () => void
}

/** The bar that stays while the reader looks for the passage an orphan belongs to. */
export function HighlightAttach({ quote, onAttach, onCancel }: HighlightAttachProps) {
  return (
    <section className="resume attach" aria-label="Attach a highlight" lang="en" dir="ltr">
      <p>
        Select the passage and press Attach: <q dir="auto">{excerpt(quote)}</q>
      </p>
      <button
        type="button"
        className="button"
        aria-disabled={onAttach === null}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onAttach?.()}
      >
        Attach
      </button>
      <button type="button" className="close" onClick={onCancel}>
        Cancel
      </button>
    </section>
  )
}
