import type { Highlight } from '../model/highlight.ts'
import { excerpt, highlightsWords, SHORT_COLOUR_NAMES } from './highlight-words.ts'

export type HighlightListProps = {
  /** In the order of the text. */
  readonly found: readonly Highlight[]
  /** Passages whose words are gone from the text. */
  readonly orphans: readonly Highlight[]
  readonly onOpen: (highlight: Highlight) => void
  readonly onAttach: (highlight: Highlight) => void
  readonly onRemove: (highlight: Highlight) => void
}

/**
 * An article's highlights below its text: the way to them by keyboard and screen reader, for marks
 * painted over a text have no elements to go to. Orphans lie open, or nobody would know of them.
 */
export function HighlightList({ found, orphans, onOpen, onAttach, onRemove }: HighlightListProps) {
  return (
    <section className="marks-list" aria-label="Highlights" lang="en" dir="ltr">
      {found.length > 0 && (
        <details>
          <summary>{highlightsWords(found.length)} in this article</summary>
          <ul>
            {found.map((highlight) => (
              <li key={highlight.id}>
                <button type="button" onClick={() => onOpen(highlight)}>
                  <span className="quote" dir="auto" data-colour={highlight.colour}>
                    {excerpt(highlight.locator.quote?.exact ?? '')}
                  </span>
                  <span className="sr-only">, {SHORT_COLOUR_NAMES[highlight.colour]}</span>
                  {highlight.note !== '' && (
                    <span className="note" dir="auto">
                      {excerpt(highlight.note)}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {orphans.length > 0 && (
        <>
          <h2>Passages that are no longer in this text</h2>
          <ul>
            {orphans.map((highlight) => (
              <li key={highlight.id}>
                <blockquote dir="auto" data-colour={highlight.colour}>
                  {highlight.locator.quote?.exact ?? ''}
                </blockquote>
                {highlight.note !== '' && (
                  <p className="note" dir="auto">
                    {highlight.note}
                  </p>
                )}
                <div className="acts">
                  <button type="button" className="button" onClick={() => onAttach(highlight)}>
                    Attach to a passage
                  </button>
                  <button type="button" className="button" onClick={() => onRemove(highlight)}>
                    Remove
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
