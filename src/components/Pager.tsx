import { Link } from './Link.tsx'

export type PagerProps = {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly pathOf: (page: number) => string
}

/** Newer and older pages of a list (HTML Living Standard, 4.6.7: `rel` next and prev). */
export function Pager({ page, pages, pathOf }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <Link className="button" rel="prev" to={pathOf(page - 1)}>
          Previous
        </Link>
      ) : (
        <span />
      )}
      <span className="quiet">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="button" rel="next" to={pathOf(page + 1)}>
          Next
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
