import type { QueryNode } from '../model/query/ast.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import { type Answers, orderByTitle, type Ranked, scorer } from './ranked.ts'
import { combineMarks } from './text-tree.ts'
import { READ_TITLES } from './title-order.ts'

/** What a query finds that `isTextAlone`: nothing is read but the heads of the hits that are asked for. */
export function rankByIndex(where: QueryNode, answers: Answers, reader: IndexReader): Ranked {
  const { articles } = reader.root
  const marks = combineMarks(where, (leaf) => answers.get(leaf)?.found ?? new Uint8Array(articles))
  const found: number[] = []
  let totalAll = 0
  for (let doc = 0; doc < articles; doc += 1) {
    const mark = marks[doc] ?? 0
    if (mark > 0) found.push(doc)
    if (mark > 1) totalAll += 1
  }
  return {
    total: found.length,
    totalAll,
    async page(offset, limit) {
      if (limit <= 0) return []
      const best = selectBest(found, scorer(answers), Math.max(READ_TITLES, offset + limit))
      // The first hits' titles are read together, so that pages of any size have one order.
      const from = offset < READ_TITLES ? 0 : offset
      const read = await Promise.all(
        best.slice(from).map(async (one) => {
          const article = await reader.head(one.doc)
          return article ? [{ ...one, article }] : []
        }),
      )
      const ordered = from === 0 ? orderByTitle(read.flat(), answers) : read.flat()
      return ordered.slice(offset - from, offset - from + limit)
    },
  }
}
