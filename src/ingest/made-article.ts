import type { Article } from '../model/article.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { SeedProblem } from './read/reader.ts'

/** An article before the ledger gives it id and slug. */
export type UnsettledArticle = Omit<Article, 'id' | 'slug'>

/** What a seed came to: an article, problems, or both. */
export type MadeArticle = {
  readonly article: UnsettledArticle | null
  /** Of the article's body. */
  readonly fingerprint: Fingerprint | null
  readonly problems: readonly SeedProblem[]
  /** Paths of the pictures it shows. */
  readonly pictures: readonly string[]
}

/** A seed that comes to nothing but problems. */
export function failed(...problems: readonly SeedProblem[]): MadeArticle {
  return { article: null, fingerprint: null, problems, pictures: [] }
}
