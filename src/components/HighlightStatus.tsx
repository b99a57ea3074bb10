export type HighlightStatusProps = {
  /** For everyone who does not see what happened; empty before. */
  readonly message: string
  /** Takes the last removal back; null where there is none. */
  readonly onRestore: (() => void) | null
}

/** What has become of a passage, said aloud; and the way back from a removal. */
export function HighlightStatus({ message, onRestore }: HighlightStatusProps) {
  return (
    <div lang="en" dir="ltr">
      <p role="status" className="sr-only">
        {onRestore ? 'Highlight removed.' : message}
      </p>
      {onRestore && (
        <div className="resume">
          <span>Highlight removed.</span>
          <button type="button" className="go" onClick={onRestore}>
            Undo
          </button>
        </div>
      )}
    </div>
  )
}
