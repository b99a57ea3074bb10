import type { ReactNode } from 'react'
import type { Alternate } from '../model/article.ts'
import type { ArticleLink } from '../model/page.ts'
import { articlePath } from '../model/permalink.ts'
import { Alternates } from './Alternates.tsx'
import { Link } from './Link.tsx'
import { Related } from './Related.tsx'

export type ArticleEndProps = {
  /** What comes next in the list one came from; null at its end. */
  readonly next: ArticleLink | null
  /** Articles like it. */
  readonly related: readonly ArticleLink[]
  /** Where the article was first published. */
  readonly canonical: string | null
  /** The other copies of it. */
  readonly alternates: readonly Alternate[]
  readonly linkState: unknown
  /** Null while there is nothing to read again. */
  readonly onReadAgain: (() => void) | null
  /** Ways for the article to leave. */
  readonly takeAway: ReactNode
}

/** What stands below the text: an ornament, then where to go. */
export function ArticleEnd({
  next,
  related,
  canonical,
  alternates,
  linkState,
  onReadAgain,
  takeAway,
}: ArticleEndProps) {
  const others = related.filter(({ slug }) => slug !== next?.slug)
  return (
    <footer className="after" lang="en" dir="ltr">
      <div className="tail" />
      <div className="acts">
        {onReadAgain && (
          <button type="button" className="button" onClick={onReadAgain}>
            Read again
          </button>
        )}
        {canonical && (
          <a className="button" href={canonical} rel="noreferrer">
            First published here
          </a>
        )}
      </div>
      {alternates.length > 0 && <Alternates alternates={alternates} />}
      {takeAway}
      {next && (
        <nav className="next" aria-label="Next article">
          <p className="label">Next</p>
          <Link rel="next" dir="auto" to={articlePath(next.slug)} state={linkState}>
            {next.title}
          </Link>
        </nav>
      )}
      {others.length > 0 && <Related articles={others} />}
    </footer>
  )
}
