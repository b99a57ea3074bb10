import { docsIn, noDocs, sizeOf } from '../catalogue/doc-set.ts'
import { combineMarks, exactly } from '../catalogue/marks.ts'
import type { QueryNode } from '../model/query/ast.ts'
import { isTextLeaf } from '../model/query/text-leaf.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import { type Answers, orderByTitle, type Ranked, scorer } from './ranked.ts'
import { READ_TITLES } from './title-order.ts'

/** What a query finds that `isTextAlone`: nothing is read but the heads of the hits that are asked for. */
export function rankByIndex(where: QueryNode, answers: Answers, reader: IndexReader): Ranked {
  const { articles } = reader.root
  const { some, all } = combineMarks(
    where,
    articles,
    (leaf) => (isTextLeaf(leaf) && answers.get(leaf)?.found) || exactly(noDocs(articles)),
  )
  const found = docsIn(some)
  return {
    total: found.length,
    totalAll: sizeOf(all),
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
