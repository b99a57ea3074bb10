import { innerQuote } from './inner-quote.ts'

export type ResumeBarProps = {
  /** The words at the kept place; null when the place has none. */
  readonly quote: string | null
  readonly onContinue: () => void
  readonly onDismiss: () => void
}

/** Offers the way back to the kept place; the page never jumps by itself. */
export function ResumeBar({ quote, onContinue, onDismiss }: ResumeBarProps) {
  return (
    <div className="resume">
      <button type="button" className="go" onClick={onContinue}>
        Continue at {quote ? <q>…{innerQuote(quote)}</q> : 'your place'}
      </button>
      <button type="button" className="close" aria-label="Stay here" onClick={onDismiss}>
        ×
      </button>
    </div>
  )
}
