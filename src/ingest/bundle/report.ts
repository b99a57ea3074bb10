import { LIBRARY_VERSION } from '../../model/library-files.ts'
import { REMOVED_KINDS, type RemovedCounts } from '../../model/removed.ts'
import type { LibraryReport, SeedReport } from '../../model/report.ts'
import type { ArticleCard } from '../article-card.ts'
import type { Ingested } from '../ingest.ts'

/** Digits after the point: a share of words is no finer. */
const DIGITS = 3

/** What became of every file, as the page of problems tells it. */
export function reportOf({
  articles,
  problems,
  assets,
}: Pick<Ingested, 'articles' | 'problems' | 'assets'>): LibraryReport {
  return { version: LIBRARY_VERSION, seeds: articles.map(seedReport), problems, assets, removed: removedIn(articles) }
}

function seedReport({ seed, slug, title, words, leftOut: { count, doubted } }: ArticleCard): SeedReport {
  const doubt = Number((doubted / Math.max(1, words)).toFixed(DIGITS))
  return { seed, slug, title, words, leftOut: count, doubt }
}

function removedIn(articles: readonly ArticleCard[]): RemovedCounts {
  return Object.fromEntries(
    REMOVED_KINDS.flatMap((kind) => {
      const count = articles.reduce((sum, { removed }) => sum + (removed[kind] ?? 0), 0)
      return count === 0 ? [] : [[kind, count]]
    }),
  )
}
