import { Choice } from './Choice.tsx'

export type TakeAlongProps = {
  /** What can be had as a file. */
  readonly files: readonly { readonly name: string; readonly label: string }[]
  readonly onFile: (name: string) => void
  /** The manuals by which a citation can be written, and the chosen one. */
  readonly styles: readonly (readonly [name: string, label: string])[]
  readonly style: string
  readonly onStyle: (name: string) => void
  readonly onCopyCitation: () => void
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
}

/** Ways for an article to leave: a citation, or a copy of its text. */
export function TakeAlong({ files, onFile, styles, style, onStyle, onCopyCitation, message }: TakeAlongProps) {
  return (
    <>
      <Choice legend="Citation style" options={styles} value={style} onChange={onStyle} />
      <div className="acts">
        <button type="button" className="button" onClick={onCopyCitation}>
          Copy citation
        </button>
        {files.map(({ name, label }) => (
          <button key={name} type="button" className="button" onClick={() => onFile(name)}>
            {label}
          </button>
        ))}
      </div>
      <p role="status" className="quiet">
        {message}
      </p>
    </>
  )
}
