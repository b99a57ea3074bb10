import { readAsked } from '../catalogue/ask.ts'
import { type Docs, docsIn, sizeOf } from '../catalogue/doc-set.ts'
import { type Asked, leafMarks } from '../catalogue/leaf-marks.ts'
import { everyDoc } from '../catalogue/make-doc-set.ts'
import { combineMarks, exactly } from '../catalogue/marks.ts'
import type { Catalogue } from '../catalogue/open-catalogue.ts'
import { orderDocs } from '../catalogue/order.ts'
import type { Query } from '../model/query/ast.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import type { SearchOptions } from './port.ts'
import { type Answers, orderByTitle, type Ranked, type RankedArticle, scorer, type Understood } from './ranked.ts'
import { textMarks } from './text-marks.ts'
import { READ_TITLES } from './title-order.ts'

/** What orders and shows what was found. */
export type Found = {
  readonly query: Pick<Query, 'sort'>
  readonly answers: Answers
  readonly asked: Asked
  readonly reader: Pick<IndexReader, 'head'>
}

/** What a query finds that asks for more than words. */
export async function rankByColumns(
  { query, answers }: Understood,
  { catalogue, reader }: { readonly catalogue: Catalogue; readonly reader: IndexReader },
  { states = {} }: SearchOptions,
): Promise<Ranked> {
  const asked = await readAsked(catalogue, { query, states, text: textMarks(answers, reader.root.articles) })
  const { count } = asked.columns
  const { some, all } =
    query.where === null ? exactly(everyDoc(count)) : combineMarks(query.where, count, (leaf) => leafMarks(leaf, asked))
  const ordered = await orderFound(docsIn(some), { query, answers, asked, reader })
  const scoreOf = scorer(answers)
  return {
    total: ordered.length,
    totalAll: sizeOf(all),
    page: async (offset, limit) =>
      readRows(ordered.subarray(offset, offset + limit), reader, (doc) => ({ doc, score: scoreOf(doc) })),
  }
}

/** As the query says; best first where it says nothing and has words; else newest first. */
export async function orderFound(docs: Docs, { query: { sort }, answers, asked, reader }: Found): Promise<Docs> {
  if (sort !== null && sort.key !== 'relevance') return orderDocs(docs, { ...sort, key: sort.key }, asked)
  if (answers.size === 0) return docs
  const best = selectBest(docs, scorer(answers), docs.length)
  const first = await readRows(
    Uint32Array.from(best.slice(0, READ_TITLES), ({ doc }) => doc),
    reader,
    (doc, at) => best[at] ?? { doc, score: 0 },
  )
  const ordered = Uint32Array.from(best, ({ doc }) => doc)
  for (const [at, { doc }] of orderByTitle(first, answers).entries()) ordered[at] = doc
  return ordered
}

async function readRows(
  docs: Docs,
  reader: Pick<IndexReader, 'head'>,
  bestOf: (doc: number, at: number) => Pick<RankedArticle, 'doc' | 'score'>,
): Promise<readonly RankedArticle[]> {
  const rows = [...docs].map(async (doc, at) => {
    const article = await reader.head(doc)
    return article ? [{ ...bestOf(doc, at), article }] : []
  })
  return (await Promise.all(rows)).flat()
}
