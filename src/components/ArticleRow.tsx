import { memo } from 'react'
import type { ArticleSummary } from '../model/article.ts'
import { joinNames } from '../model/join-names.ts'
import { articlePath } from '../model/permalink.ts'
import type { ArticleState } from '../model/reading-state.ts'
import { Dotted } from './Dotted.tsx'
import { Link } from './Link.tsx'
import { ProgressRule } from './ProgressRule.tsx'
import { PublishedDate } from './PublishedDate.tsx'
import { minutesWords, statusWords } from './reading-words.ts'

export type ArticleRowProps = {
  readonly summary: ArticleSummary
  readonly state: ArticleState
  readonly linkState: unknown
}

/**
 * One summary. Reading state changes words and paint, never the height of anything. A row whose props stay is not
 * rendered again, as when the app has taken the page over.
 */
export const ArticleRow = memo(function ArticleRow({ summary, state, linkState }: ArticleRowProps) {
  const { authors, copies, dir, lang, published, section, slug, source, standfirst, title, words } = summary
  return (
    <li data-status={state.status}>
      <div className="over">
        <span className="label">{section}</span>
        {/* A new element for each text: words that grow from the right would count as moved. */}
        <span key={minutesWords(words, state)} className="left">
          {state.saved && <i className="ribbon" />}
          <span className="sr-only">
            {statusWords(state)}
            {state.saved ? ', saved. ' : '. '}
          </span>
          <span aria-hidden={state.status === 'finished' || state.status === 'archived'}>
            {minutesWords(words, state)}
          </span>
        </span>
      </div>
      <h2 lang={lang} dir={dir}>
        <Link to={articlePath(slug)} state={linkState}>
          {title}
        </Link>
      </h2>
      {standfirst && (
        <p className="standfirst" lang={lang} dir={dir}>
          {standfirst}
        </p>
      )}
      <p className="meta">
        <Dotted>
          {authors.length > 0 && joinNames(authors, 3)}
          {source}
          {published && <PublishedDate published={published} short />}
          {copies && `${copies.count} copies`}
        </Dotted>
      </p>
      {state.status === 'reading' && <ProgressRule fraction={state.furthest} />}
    </li>
  )
})
