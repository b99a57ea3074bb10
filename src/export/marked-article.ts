import type { Highlight } from '../model/highlight.ts'

/** An article with its highlights, as a notebook leaves the library. */
export type MarkedArticle = {
  /** Null where the library no longer has the article. */
  readonly title: string | null
  readonly authors: readonly string[]
  readonly source: string | null
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null
  /** BCP 47. */
  readonly lang: string | null
  /** Where it was first published. */
  readonly canonical: string | null
  /** The article's page in the library, absolute; null where it has none any more. */
  readonly address: string | null
  readonly highlights: readonly Highlight[]
}
