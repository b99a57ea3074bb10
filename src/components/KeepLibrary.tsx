export type KeepLibraryProps = {
  /** Articles and bytes, of the whole library and of what is kept; null before they are known. */
  readonly counts: {
    readonly articles: number
    readonly bytes: number
    readonly keptArticles: number
    readonly keptBytes: number
  } | null
  readonly busy: 'no' | 'keeping' | 'verifying'
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
  readonly onKeep: () => void
  readonly onPause: () => void
  readonly onVerify: () => void
  readonly onRemove: () => void
}

const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Bytes as people read them: "48 MB", by thousands as browsers and disks count. */
export function megabytes(bytes: number): string {
  return `${size.format(bytes / 1e6)} MB`
}

/** "312 of 312 articles, 48 MB": said while keeping and after. */
export function keptWords(kept: number, articles: number, bytes: number): string {
  return `${kept} of ${articles} ${articles === 1 ? 'article' : 'articles'}, ${megabytes(bytes)}`
}

/** The whole library on this device: its size before, progress while, and the ways to pause, check and remove it. */
export function KeepLibrary({ counts, busy, message, onKeep, onPause, onVerify, onRemove }: KeepLibraryProps) {
  const isWhole = counts !== null && counts.keptBytes >= counts.bytes
  const hasSome = counts !== null && counts.keptBytes > 0
  return (
    <section className="needs-scripts" aria-label="Offline">
      <h2>Without a connection</h2>
      {counts && !isWhole && (
        <p className="prose">
          The whole library takes {megabytes(counts.bytes)} on this device
          {hasSome && `; ${megabytes(counts.bytes - counts.keptBytes)} of it are still to be fetched`}.
        </p>
      )}
      {counts && busy === 'keeping' && (
        <p>
          <progress aria-label="Kept on this device" max={counts.bytes} value={counts.keptBytes} />{' '}
          {keptWords(counts.keptArticles, counts.articles, counts.keptBytes)}
        </p>
      )}
      <div className="choice">
        <div>
          {busy === 'no' && counts && !isWhole && (
            <button type="button" className="button" onClick={onKeep}>
              {hasSome ? 'Go on keeping the library' : 'Keep the whole library on this device'}
            </button>
          )}
          {busy === 'keeping' && (
            <button type="button" className="button" onClick={onPause}>
              Pause
            </button>
          )}
          {busy === 'no' && hasSome && (
            <>
              <button type="button" className="button" onClick={onVerify}>
                Verify what is kept
              </button>
              <button type="button" className="button" onClick={onRemove}>
                Remove it from this device
              </button>
            </>
          )}
        </div>
      </div>
      <p role="status" className="quiet">
        {message}
      </p>
    </section>
  )
}
