import type { ArticleHead, ArticleSummary, FieldLine, LeftOut } from './article.ts'
import type { BlockMap } from './block-map.ts'
import type { ViewFacet } from './facet.ts'
import type { Problem } from './problem.ts'
import type { RemovedCounts } from './removed.ts'

/** Raised when a file of the library is not what its format says; the message names the place. */
export class LibraryFormatError extends Error {
  override name = 'LibraryFormatError'
}

/** The version of the other files in `dist/data/` that are JSON by themselves; see `docs/formats/`. */
export const LIBRARY_VERSION = 1

/** The version of `offprint.json`: it went up when what lists need became a folder of its own. */
export const ROOT_VERSION = 2

/** The one file of the library with a fixed name, at the root of the site. */
export const ROOT_FILE = 'offprint.json'

/** What `ROOT_FILE` holds: it finds everything else. */
export type LibraryRoot = {
  readonly version: typeof ROOT_VERSION
  /** The library's id, kept in the ledger: reading state of two libraries on one origin does not mix. */
  readonly library: string
  readonly name: string
  /** How many articles. */
  readonly count: number
  /** Paths relative to the root; each name bears a hash of the content. */
  readonly files: {
    /** Root of the catalogue: the library's own list. */
    readonly catalogue: string
    readonly search: string
    readonly seeds: string
    /** Only the page of problems asks for it. */
    readonly report?: string
  }
}

/** The facet values that have a view, with the last segment of its URL: `{ section: { 'World Review': 'world-review' }, … }`. */
export type FacetSlugs = { readonly [facet in ViewFacet]: Readonly<Record<string, string>> }

/** Where an article's files are, relative to the root. */
export type ArticleFiles = { readonly article: string; readonly original: string }

/** What lists show of an article, and where the rest of it is. */
export type ListedArticle = ArticleSummary & { readonly files: ArticleFiles }

/** One article's file. */
export type ArticleFile = {
  readonly version: typeof LIBRARY_VERSION
  readonly head: ArticleHead
  readonly html: string
  /** Only where blocks of former versions are missing. */
  readonly blockMap?: BlockMap
}

/** One line of the seed as the original view shows it. */
export type OriginalLine = {
  readonly text: string
  /** What became of it. */
  readonly became: 'body' | 'field' | 'left out' | 'blank'
  /** Only for the body: the block it stands in. */
  readonly block?: string
  /** Only for fields. */
  readonly fields?: FieldLine['fields']
  /** Only for what was left out. */
  readonly reason?: LeftOut['reason']
  readonly confidence?: LeftOut['confidence']
}

/** The seed as it came. */
export type OriginalFile = {
  readonly version: typeof LIBRARY_VERSION
  readonly id: string
  readonly seed: string
  /** Where the seed has no lines (HTML), what fed fields and then each block. */
  readonly lines: readonly OriginalLine[]
  /** What was left out where the seed has no lines (HTML). */
  readonly leftOut: readonly LeftOut[]
  /** What it had that acts, loads or leads away, and the article has not; absent where it had nothing. */
  readonly removed?: RemovedCounts
  readonly problems: readonly Problem[]
}

/** Article id to seed path, for the command line. */
export type SeedsFile = { readonly version: typeof LIBRARY_VERSION; readonly seeds: Readonly<Record<string, string>> }
