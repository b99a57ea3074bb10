import type { QueryNode } from '../model/query/ast.ts'
import { combineMarks } from '../model/query/combine.ts'
import { isTextLeaf } from '../model/query/text-leaf.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import { type Answers, orderByTitle, type Ranked, scorer } from './ranked.ts'
import { READ_TITLES } from './title-order.ts'

/** What a query finds that `isTextAlone`: nothing is read but the heads of the hits that are asked for. */
export function rankByIndex(where: QueryNode, answers: Answers, reader: IndexReader): Ranked {
  const { articles } = reader.root
  const marks = combineMarks(
    where,
    (leaf) => (isTextLeaf(leaf) && answers.get(leaf)?.found) || new Uint8Array(articles),
  )
  const met = new Uint32Array(articles)
  let total = 0
  let totalAll = 0
  for (let doc = 0; doc < articles; doc += 1) {
    const mark = marks[doc] ?? 0
    if (mark === 0) continue
    met[total] = doc
    total += 1
    if (mark > 1) totalAll += 1
  }
  const found = met.subarray(0, total)
  return {
    total,
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
