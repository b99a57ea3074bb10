import { useRef } from 'react'
import { EraseState } from './EraseState.tsx'

export type KeepStateProps = {
  readonly onExport: () => void
  readonly onImport: (file: File) => void
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
  /** Why the state is in memory alone; null while it is kept. */
  readonly trouble: string | null
  /** Texts that could not be read and were kept aside. */
  readonly aside: readonly { readonly key: string }[]
  readonly onAside: (key: string) => void
  readonly onRemoveAside: (key: string) => void
  /** The browser is known to delete what sites keep: a file is the only safe place. */
  readonly evicts: boolean
  readonly onErase: () => void
}

/** The reader's state, to take out and to bring in; the names of both buttons are kept for good. */
export function KeepState(props: KeepStateProps) {
  const { onExport, onImport, message, trouble, aside, onAside, onRemoveAside, evicts, onErase } = props
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <section className="needs-scripts" aria-label="Reading state">
      {trouble && <p className="prose">{trouble}</p>}
      {evicts && (
        <p className="prose">
          This browser deletes what a site keeps after seven days without a visit. Export your reading state now and
          then, or add this library to the home screen.
        </p>
      )}
      <div className="choice">
        <div>
          <button type="button" className="button" onClick={onExport}>
            Export reading state
          </button>
          <button type="button" className="button" onClick={() => chooser.current?.click()}>
            Import reading state
          </button>
        </div>
      </div>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        aria-label="Reading state file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onImport(file)
          currentTarget.value = '' // so that the same file can be chosen again
        }}
      />
      <p role="status" className="quiet">
        {message}
      </p>
      {aside.length > 0 && (
        <>
          <p className="prose">Some of what was kept could not be read. It is kept aside as it was:</p>
          <ul className="bullets">
            {aside.map(({ key }) => (
              <li key={key}>
                <button type="button" className="button" onClick={() => onAside(key)}>
                  Download {key}
                </button>
                <button type="button" className="button" onClick={() => onRemoveAside(key)}>
                  Remove {key}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <EraseState onErase={onErase} />
    </section>
  )
}
