import type { ArticleSummary } from '../model/article.ts'
import type { FacetName, FacetValue } from '../model/facet.ts'
import type { Listing } from '../model/listing.ts'
import type { Locator } from '../model/locator.ts'
import type { Query, QueryNode } from '../model/query/ast.ts'
import type { Marked } from '../model/query/mark-leaf.ts'
import type { ArticleState } from '../model/reading-state.ts'

/** Half-open ranges, UTF-16 code units into `Passage.text`. */
export type Mark = readonly [start: number, end: number]

/** A piece of an article's text that answers a query. */
export type Passage = {
  /** Spans the marked words, so that opening the hit lands on them. */
  readonly locator: Locator
  readonly text: string
  readonly marks: readonly Mark[]
}

export type Hit = {
  readonly summary: ArticleSummary
  /** Comparable within one answer only. */
  readonly score: number
  /** Only where it was asked for: the best passage, or null when the match is in the title, authors or standfirst alone, or the text cannot be had. */
  readonly passage?: Passage | null
  /** Only where it was asked for: what adds to the score, the most first. */
  readonly reasons?: readonly Reason[]
}

/** What one of the query's words adds to a hit's score, before what having several of them adds. */
export type Reason = {
  /** As asked for, folded. */
  readonly word: string
  /** What was found of it: its stem, a word that it begins, or one that it may have meant. */
  readonly stem: string
  readonly score: number
  /** Whether it stands in the title or is an author's name. */
  readonly named: boolean
}

/** Something the reader should know of how the query was understood, as a sentence. */
export type QueryNotice = string

export type SearchAnswer = {
  /** The canonical text of the query as it was understood. */
  readonly query: string
  /** Articles that match; exact, never capped. */
  readonly total: number
  /** Articles that match with all of the bare words; `total` where there are none. */
  readonly totalAll: number
  /** The asked-for page of hits, best first. */
  readonly hits: readonly Hit[]
  readonly notices: readonly QueryNotice[]
  /** The query with words that occur nowhere replaced by the nearest that do, or null. */
  readonly suggestion: string | null
}

export type SearchOptions = {
  /** Hits to skip; 0 unless told. */
  readonly offset?: number
  /** Hits to return; 20 unless told. */
  readonly limit?: number
  /** Says for each hit why it ranks where it does. */
  readonly explain?: boolean
  /** Gives each hit with its passage, for which its text is read. */
  readonly passages?: boolean
  /** By article id, for `is:`, `left:` and orders by reading; articles that are absent are unread. */
  readonly states?: Readonly<Record<string, ArticleState>>
}

/** What a searcher answers by itself, before it asks the engine. */
export type AskOptions = SearchOptions & {
  /** The reader's own, for what asks for highlights and notes; none unless told. */
  readonly highlights?: Marked
}

/** A list in the words of the query language. */
export type ListQuestion = Pick<Listing, 'path' | 'view' | 'label' | 'q' | 'page'> &
  Pick<AskOptions, 'states' | 'highlights'>

/** The one way to search, whatever engine and whichever thread is behind it. */
export type Searcher = {
  search(query: string, options?: AskOptions): Promise<SearchAnswer>
  /** One page of a list, with what can refine it; a page beyond the ends is the nearest. */
  list(question: ListQuestion): Promise<Listing>
  /** Every value that one facet of a list has. */
  values(question: ListQuestion, facet: FacetName): Promise<readonly FacetValue[]>
}

/** What an engine finds: an answer without the words about it. */
export type EngineAnswer = Pick<SearchAnswer, 'total' | 'totalAll' | 'hits'> & {
  /** The query with words that occur nowhere replaced by the nearest that do, or null. */
  readonly corrected: Query | null
}

/** A list as an engine is asked for it: the query parsed, and what asks for highlights answered. */
export type ListRequest = Pick<SearchOptions, 'states'> & {
  /** What the list itself asks for; null for the whole library. */
  readonly view: QueryNode | null
  readonly query: Query
  /** Counts from 1. */
  readonly page: number
}

export type ListAnswer = Pick<Listing, 'total' | 'page' | 'pages' | 'summaries' | 'facets' | 'beyond'>

/**
 * What stands behind a searcher: it is asked with the query that was parsed, so that the worker's
 * script needs no parser. All that goes in and comes out can be cloned.
 */
export type Engine = {
  /**
   * Reads what every search needs, ahead of the first.
   * @param root path of the index's root file, where that is known without a look at `offprint.json`
   */
  prepare(root?: string): Promise<void>
  search(query: Query, options?: SearchOptions): Promise<EngineAnswer>
  list(request: ListRequest): Promise<ListAnswer>
  values(request: ListRequest, facet: FacetName): Promise<readonly FacetValue[]>
  /** Those of the articles that are in the library, in the order of the ids. */
  summaries(ids: readonly string[]): Promise<readonly ArticleSummary[]>
  /** What an address that leads nowhere may have meant, best first. */
  nearest(path: string, limit: number): Promise<readonly Pick<ArticleSummary, 'slug' | 'title'>[]>
}
