import type { Root } from 'hast'
import type { ArticleHead, FieldLine, LeftOut } from '../../model/article.ts'
import type { Problem } from '../../model/problem.ts'
import type { RemovedCounts } from '../../model/removed.ts'

/** A problem whose seed goes without saying. */
export type SeedProblem = Omit<Problem, 'seed'>

/** What a seed says of its article; null where it says nothing. */
export type Description = Pick<
  ArticleHead,
  'standfirst' | 'byline' | 'authors' | 'section' | 'tags' | 'source' | 'published' | 'updated' | 'canonical'
> & {
  readonly title: string | null
  readonly lang: string | null
}

/** What one file turns out to hold. */
export type Reading = {
  readonly description: Description
  /** The body as the seed has it, to be made safe and tidy; nodes keep the lines they came from as `position`. */
  readonly tree: Root
  /** What relative links are relative to; absent where the address it was first published at has to do. */
  readonly base?: string | null
  /** Pictures within the seed that `tree` shows: paths below the seeds folder, the seed's own taken for a folder. */
  readonly embedded?: ReadonlySet<string>
  readonly fields: readonly FieldLine[]
  readonly leftOut: readonly LeftOut[]
  /** What the seed had that no page may have; absent where `tree` still has it. */
  readonly removed?: RemovedCounts
  readonly problems: readonly SeedProblem[]
}

/** How one format is read. Never throws for what a file holds: that becomes a problem. */
export type Reader = {
  read(bytes: Uint8Array, path: string): Reading
}

/** A description that says nothing. */
export const NOTHING_KNOWN: Description = {
  title: null,
  standfirst: null,
  byline: null,
  authors: [],
  section: null,
  tags: [],
  source: null,
  published: null,
  updated: null,
  canonical: null,
  lang: null,
}

/** A reading without a body: the problem says why. */
export function unreadable(problem: SeedProblem): Reading {
  return {
    description: NOTHING_KNOWN,
    tree: { type: 'root', children: [] },
    fields: [],
    leftOut: [],
    problems: [problem],
  }
}
