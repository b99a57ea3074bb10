import type { ArticleSummary } from './article.ts'
import { type ArticleState, articleState, type ReadingState } from './reading-state.ts'

/** Another article that has some of an article's blocks too, all but word for word. */
export type SharedWith = Pick<ArticleSummary, 'id' | 'slug' | 'title'> & {
  /** In the order of the article whose page it stands on. */
  readonly blocks: readonly {
    readonly block: string
    /** The other article's block. */
    readonly there: string
    /** How far into the other article that block ends, by words; never more than counts as all of it. */
    readonly until: number
  }[]
}

/** Whether an article was read down to a fraction of it, in this reading or in one that was finished. */
export function isReadUntil({ finishedAt, furthest }: ArticleState, until: number): boolean {
  return finishedAt !== null || furthest >= until
}

/** Whether any of the shared blocks was read in the other article. */
export function isAnyRead(state: ReadingState, { id, blocks }: SharedWith): boolean {
  const other = articleState(state, id)
  return blocks.some(({ until }) => isReadUntil(other, until))
}
