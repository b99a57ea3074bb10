import type { LIBRARY_VERSION } from './library-files.ts'
import type { Problem } from './problem.ts'
import type { RemovedCounts } from './removed.ts'

/** What became of one seed that is an article. */
export type SeedReport = {
  readonly seed: string
  readonly slug: string
  readonly title: string
  readonly words: number
  /** Lines and pieces that are not in the body. */
  readonly leftOut: number
  /** Words that were left out, each by how unsure that is, over the words of the body. 0.05 is worth a look. */
  readonly doubt: number
}

/** A picture that articles show. */
export type AssetReport = { readonly path: string; readonly usedBy: readonly string[] }

/** What became of every file below the seeds folder: `data/report-HASH.json`. */
export type LibraryReport = {
  readonly version: typeof LIBRARY_VERSION
  /** In seed order. */
  readonly seeds: readonly SeedReport[]
  readonly problems: readonly Problem[]
  readonly assets: readonly AssetReport[]
  /** Over all seeds. */
  readonly removed: RemovedCounts
}

/** A problem with the article that its seed became all the same, if it did. */
export type ReportedProblem = Pick<Problem, 'seed' | 'line'> & {
  readonly article: Pick<SeedReport, 'slug' | 'title'> | null
}

/** Problems that are one in kind. */
export type Reason = Pick<Problem, 'message' | 'hint'> & {
  readonly count: number
  /** The first of them. */
  readonly problems: readonly ReportedProblem[]
}

/** What the page of problems shows: the report, cut to what one reads. */
export type ReportPage = {
  readonly counts: { readonly articles: number; readonly problems: number; readonly assets: number }
  /** The most frequent first. */
  readonly reasons: readonly Reason[]
  /** The most doubtful first. */
  readonly toCheck: readonly SeedReport[]
  readonly removed: RemovedCounts
}

const LEAST_DOUBT = 0.05
/** Rows of the page: more are not read, and the file has them all. */
const MOST_TO_CHECK = 50
const MOST_REASONS = 50
const MOST_OF_A_REASON = 20

/** Cuts a report to the page. */
export function reportPage({ seeds, problems, assets, removed }: LibraryReport): ReportPage {
  const bySeed = new Map(seeds.map((seed) => [seed.seed, seed]))
  const byMessage = new Map<string, Problem[]>()
  for (const problem of problems) {
    const alike = byMessage.get(problem.message)
    if (alike) alike.push(problem)
    else byMessage.set(problem.message, [problem])
  }
  const reasons = [...byMessage].map(([message, alike]): Reason => {
    const shown = alike.slice(0, MOST_OF_A_REASON).map(({ seed, line }) => {
      const article = bySeed.get(seed)
      return { seed, line, article: article ? { slug: article.slug, title: article.title } : null }
    })
    return { message, hint: alike[0]?.hint ?? '', count: alike.length, problems: shown }
  })
  return {
    counts: { articles: seeds.length, problems: problems.length, assets: assets.length },
    reasons: reasons.sort((a, b) => b.count - a.count).slice(0, MOST_REASONS),
    toCheck: seeds
      .filter(({ doubt }) => doubt >= LEAST_DOUBT)
      .sort((a, b) => b.doubt - a.doubt)
      .slice(0, MOST_TO_CHECK),
    removed,
  }
}
