import type { Options } from 'minisearch'
import type { FeatureName } from '../model/query/ast.ts'

/** See `docs/formats/search-index.md`. */
export const SEARCH_INDEX_VERSION = 1

/** What an article's text has, of the things `has:` asks for. */
export type TextFeature = Extract<FeatureName, 'figure' | 'table'>

/** The search index's file. */
export type SearchIndexFile = {
  readonly version: typeof SEARCH_INDEX_VERSION
  /** Ids of the articles that have the feature. */
  readonly features: { readonly [feature in TextFeature]: readonly string[] }
  /** As MiniSearch 7 serialises itself. */
  readonly words: unknown
}

/** One article as the index takes it: every field is folded words with a space between. */
export type IndexedArticle = {
  readonly id: string
  readonly title: string
  readonly standfirst: string
  readonly authors: string
  readonly body: string
}

/** What writer and reader of the index must agree on. */
export const INDEX_OPTIONS: Options<IndexedArticle> = {
  fields: ['title', 'standfirst', 'authors', 'body'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
}
