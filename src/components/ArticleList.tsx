import type { ArticleSummary } from '../model/article.ts'
import type { ArticleState } from '../model/reading-state.ts'
import { ArticleRow } from './ArticleRow.tsx'

export type ArticleListProps = {
  readonly summaries: readonly ArticleSummary[]
  readonly stateOf: (article: string) => ArticleState
  /** Handed to the article's page through the history entry, so that it knows what comes next. */
  readonly linkState: unknown
  /** One article alone stands as a lead. */
  readonly lead?: boolean
}

/** The list "Articles". The role is said because Safari drops it from lists without bullets. */
export function ArticleList({ summaries, stateOf, linkState, lead = false }: ArticleListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list"
    <ol role="list" aria-label="Articles" className={lead ? 'summaries lead' : 'summaries'}>
      {summaries.map((summary) => (
        <ArticleRow key={summary.id} summary={summary} state={stateOf(summary.id)} linkState={linkState} />
      ))}
    </ol>
  )
}
