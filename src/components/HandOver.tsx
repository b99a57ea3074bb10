import { QrCode, type QrCodeProps } from './QrCode.tsx'

export type HandOverProps = {
  /** What its button says, and so what is handed over. */
  readonly label: string
  readonly onMake: () => void
  /** The whole address; null before it is made. */
  readonly link: string | null
  /** Longer than messengers and mail let through: a file is the better way. */
  readonly isLong: boolean
  /** The same address to be scanned; null where it is too long for a code. */
  readonly qr: QrCodeProps['modules'] | null
  readonly onCopy: () => void
  readonly onFile: () => void
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
}

/** Reading state as a link that another device opens; what it carries stands behind `#`, unseen by the host. */
export function HandOver({ label, onMake, link, isLong, qr, onCopy, onFile, message }: HandOverProps) {
  return (
    <>
      <button type="button" className="button" onClick={onMake}>
        {label}
      </button>
      {link !== null && isLong && (
        <p className="prose">
          The link would be {link.length.toLocaleString('en')} characters long, more than messengers and mail let
          through. Take a file instead, and import it on the other device.{' '}
          <button type="button" className="button" onClick={onFile}>
            Save the file
          </button>
        </p>
      )}
      {link !== null && !isLong && (
        <>
          <p className="prose">
            Open this on the other device. What it carries stands behind the # and is sent to no server; whoever has the
            link can read it.
          </p>
          <p>
            <input className="field" readOnly aria-label="Hand-over link" value={link} />{' '}
            <button type="button" className="button" onClick={onCopy}>
              Copy link
            </button>
          </p>
          {qr && <QrCode name="QR code of the hand-over link" modules={qr} />}
        </>
      )}
      <p role="status" className="quiet">
        {message}
      </p>
    </>
  )
}
