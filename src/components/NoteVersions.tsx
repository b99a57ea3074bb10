export type NoteVersionsProps = {
  /** The newest first; at least two. */
  readonly texts: readonly string[]
  readonly onKeep: (text: string) => void
}

/** Texts that were written beside one passage at the same time: none is dropped unless the reader does it. */
export function NoteVersions({ texts, onKeep }: NoteVersionsProps) {
  return (
    <section className="note-versions" aria-label="Versions of this note">
      <p className="quiet">This note was written in several places at a time. Each text is kept until you choose.</p>
      <ul>
        {texts.map((text, nth) => (
          <li key={text}>
            <p className="note" dir="auto">
              {text}
            </p>
            <button
              type="button"
              className="button"
              aria-label={`Keep version ${nth + 1}`}
              onClick={() => onKeep(text)}
            >
              Keep this
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onKeep(texts.join('\n\n'))}>
        Keep all, one after the other
      </button>
    </section>
  )
}
