/** What went wrong, and the way to have it once more. */
export function TryAgain({ children, onRetry }: { readonly children: string; readonly onRetry: () => void }) {
  return (
    <div className="try-again" role="alert">
      <p className="prose">{children}</p>
      <p>
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      </p>
    </div>
  )
}
