/** After a jump: the way back to where the reader was. */
export function BackBar({ onBack, onDismiss }: { onBack: () => void; onDismiss: () => void }) {
  return (
    <div className="resume">
      <button type="button" className="go" onClick={onBack}>
        Back to where you were
      </button>
      <button type="button" className="close" aria-label="Stay here" onClick={onDismiss}>
        ×
      </button>
    </div>
  )
}
