import { innerQuote } from './inner-quote.ts'
import { Link } from './Link.tsx'
import { ProgressRule } from './ProgressRule.tsx'

export type ContinueRow = {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly lang: string
  /** The last line read, without quotation marks; null when the place has none. */
  readonly quote: string | null
  readonly minutesLeft: number
  /** 0 to 1. */
  readonly fraction: number
}

/**
 * At most three articles that are begun. Until `rows` are known (`null`, as on the server) the
 * section is empty: boot reserves its room by `html[data-continue]`.
 */
export function ContinueReading({ rows }: { rows: readonly ContinueRow[] | null }) {
  return (
    <section className="continue" aria-labelledby="continue" data-rows={rows?.length}>
      <h2 id="continue" className="label">
        Continue reading
      </h2>
      {rows && rows.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
        <ul role="list">
          {rows.map((row) => (
            <li key={row.id}>
              <span className="left">{row.minutesLeft} min left</span>
              <Link to={row.path} lang={row.lang}>
                {row.title}
              </Link>
              <span className="line" lang={row.lang}>
                {row.quote && `“…${innerQuote(row.quote)}”`}
              </span>
              <ProgressRule fraction={row.fraction} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
