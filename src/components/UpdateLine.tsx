/** A newer app waits: said quietly below the text, until the reader takes it or puts it off. */
export function UpdateLine({ onUse, onLater }: { readonly onUse: () => void; readonly onLater: () => void }) {
  return (
    <section className="update-line" aria-label="New version">
      <p role="status">A new version of this library’s app is ready.</p>
      <button type="button" className="button" onClick={onUse}>
        Use it now
      </button>
      <button type="button" className="button" onClick={onLater}>
        Later
      </button>
    </section>
  )
}
