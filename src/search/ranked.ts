import type { Marks } from '../catalogue/marks.ts'
import type { ArticleSummary } from '../model/article.ts'
import type { Query, QueryNode } from '../model/query/ast.ts'
import type { Best } from './best.ts'
import type { FoundWord } from './find-word.ts'
import type { IndexReader } from './index/reader.ts'
import type { SearchOptions } from './port.ts'
import { READ_TITLES, titleFactor } from './title-order.ts'

/** What one condition on the text finds, by the articles' numbers in the index. */
export type LeafAnswer = {
  readonly scores: Float32Array
  readonly found: Marks
  /** For bare words, term by term: what each of its parts stands for. */
  readonly words: readonly (readonly FoundWord[])[]
}

/** What each condition on the text found. */
export type Answers = ReadonlyMap<QueryNode, LeafAnswer>

/** A query with what its words found, which does not depend on the reader. */
export type Understood = { readonly query: Query; readonly answers: Answers }

export type RankedArticle = Best & { readonly article: ArticleSummary }

/** What matches: how many, how many with all words, and any stretch of them, best first. */
export type Ranked = {
  readonly total: number
  readonly totalAll: number
  readonly page: (offset: number, limit: number) => Promise<readonly RankedArticle[]>
}

/** Puts in order what a query found. */
export type Ranker = (understood: Understood, reader: IndexReader, options: SearchOptions) => Ranked | Promise<Ranked>

/** An article's score: the sum of what the query's conditions give it. */
export function scorer(answers: Answers): (doc: number) => number {
  const [first, ...others] = [...answers.values()].map(({ scores }) => scores)
  if (!first) return () => 0
  if (others.length === 0) return (doc) => first[doc] ?? 0
  return (doc) => others.reduce((sum, scores) => sum + (scores[doc] ?? 0), first[doc] ?? 0)
}

/** The first hits by what their titles add; the others as they are. */
export function orderByTitle(best: readonly RankedArticle[], answers: Answers): readonly RankedArticle[] {
  const words = [...answers.values()].flatMap((answer) => answer.words.flat())
  const first = best
    .slice(0, READ_TITLES)
    .map((one) => ({ ...one, score: one.score * titleFactor(one.article, words) }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
  return [...first, ...best.slice(READ_TITLES)]
}
