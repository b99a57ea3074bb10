import { readAsked } from '../catalogue/ask.ts'
import { type Asked, leafMarks } from '../catalogue/leaf-marks.ts'
import type { Catalogue } from '../catalogue/open-catalogue.ts'
import { orderDocs } from '../catalogue/order.ts'
import { type Docs, docsMarked } from '../catalogue/select.ts'
import type { Query } from '../model/query/ast.ts'
import { combineMarks } from '../model/query/combine.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import type { SearchOptions } from './port.ts'
import { type Answers, orderByTitle, type Ranked, type RankedArticle, scorer, type Understood } from './ranked.ts'
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
  const marks = query.where === null ? null : combineMarks(query.where, (leaf) => leafMarks(leaf, asked))
  const all = marks ?? new Uint8Array(asked.columns.count).fill(2)
  const ordered = await orderFound(docsMarked(all, [1, 2]), { query, answers, asked, reader })
  const scoreOf = scorer(answers)
  return {
    total: ordered.length,
    totalAll: docsMarked(all, [2]).length,
    page: async (offset, limit) =>
      readRows(ordered.subarray(offset, offset + limit), reader, (doc) => ({ doc, score: scoreOf(doc) })),
  }
}

/** What the index answered, 0 to 2 for each article. */
export function textMarks(answers: Answers, articles: number): Asked['text'] {
  return (leaf) => answers.get(leaf)?.found ?? new Uint8Array(articles)
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
