import type { LeftOut } from '../model/article.ts'
import type { OriginalLine } from '../model/library-files.ts'

/** The seed line by line: the body in ink, fields named, what was left out struck and explained. */
export function SeedLines({ lines }: { lines: readonly OriginalLine[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
    <ol role="list" className="seed" aria-label="Lines of the seed">
      {lines.map((line, at) => {
        // Alone in an element: parsers cut a text of more than 65,536 characters in two.
        const Text = line.became === 'left out' ? 's' : 'span'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line's number is its identity
          <li key={at} data-became={line.became}>
            <span className="line">
              <Text>{line.text}</Text>
              {line.fields && <span className="why">{line.fields.join(', ')}</span>}
              {line.reason && <Why reason={line.reason} confidence={line.confidence} />}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The reason, and how sure it is, where it is not quite. */
function Why({ reason, confidence }: { reason: string; confidence: number | undefined }) {
  const sure = confidence === undefined || confidence >= 0.995 ? '' : `, ${Math.round(confidence * 100)}% sure`
  return (
    <span className="why">
      Left out: {reason}
      {sure}
    </span>
  )
}

/** What was left out of a seed that has no lines, such as HTML. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <ul className="seed">
      {leftOut.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in document order and have no other identity
        <li key={at}>
          <span className="line">
            <s>{piece.text}</s> <Why reason={piece.reason} confidence={piece.confidence} />
            {piece.place && <code className="why">{piece.place}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}
