import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

export type ChosenFilter = {
  /** As the reader sees it: `World Review`, `Unread`. */
  readonly label: string
  /** The list without it. */
  readonly without: string
}

export type FoundProps = {
  /** The number found, in words. */
  readonly words: string
  readonly chosen: readonly ChosenFilter[]
  /** How the query was understood, where that needs saying. */
  readonly notices: readonly string[]
  /** What can be done with what was found. */
  readonly children?: ReactNode
}

/** Above every list: the number found, and what is chosen as words that can be taken away. */
export function Found({ words, chosen, notices, children }: FoundProps) {
  return (
    <div className="count">
      <p role="status">{words}</p>
      {chosen.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
        <ul role="list" className="chips" aria-label="Chosen filters">
          {chosen.map(({ label, without }) => (
            <li key={without}>
              <Link to={without} aria-label={`Remove ${label}`}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {children}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  )
}
