import type { LeftOut } from '../model/article.ts'
import type { OriginalLine } from '../model/manifest.ts'

/** The seed line by line: the body in ink, fields named, what was left out struck and explained. */
export function SeedLines({ lines }: { lines: readonly OriginalLine[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
    <ol role="list" className="seed" aria-label="Lines of the seed">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line's number is its identity
        <li key={at} data-became={line.became}>
          <span className="line">
            {line.became === 'left out' ? <s>{line.text}</s> : line.text}
            {line.fields && <span className="why">{line.fields.join(', ')}</span>}
            {line.reason && <span className="why">Left out: {line.reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What was left out of a seed that has no lines, such as HTML. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <ul>
      {leftOut.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in document order and have no other identity
        <li key={at}>
          <s>{piece.text}</s> <span className="quiet">{piece.reason}</span>
        </li>
      ))}
    </ul>
  )
}
