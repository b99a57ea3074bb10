export type StateFolderProps = {
  /** False where the browser lets no page use a folder. */
  readonly isPossible: boolean
  readonly isChosen: boolean
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
  readonly onChoose: () => void
  readonly onSync: () => void
  readonly onStop: () => void
}

/** Reading state in a folder that the reader's own sync tool carries between devices. */
export function StateFolder({ isPossible, isChosen, message, onChoose, onSync, onStop }: StateFolderProps) {
  return (
    <section className="needs-scripts" aria-label="Folder">
      <h2>Keep it in a folder</h2>
      {isPossible ? (
        <>
          <p className="prose">
            Choose a folder that your own sync tool carries (Syncthing, Nextcloud, Dropbox, iCloud Drive). Each device
            writes one file there and merges those of the others.
          </p>
          <div className="acts">
            <button type="button" className="button" onClick={onChoose}>
              {isChosen ? 'Choose another folder' : 'Choose a folder'}
            </button>
            {isChosen && (
              <>
                <button type="button" className="button" onClick={onSync}>
                  Merge with the folder now
                </button>
                <button type="button" className="button" onClick={onStop}>
                  Stop using the folder
                </button>
              </>
            )}
          </div>
        </>
      ) : (
        <p className="prose">
          This browser lets no page keep a file in a folder. Export your reading state into a folder that your sync tool
          carries, and import it on the other device: it is merged, never overwritten.
        </p>
      )}
      <p role="status" className="quiet">
        {message}
      </p>
    </section>
  )
}
