import type { QueryNode } from '../model/query/ast.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import { type Answers, markOfAll, orderByTitle, type Ranked, scorer } from './ranked.ts'
import { compileText } from './text-tree.ts'
import { READ_TITLES } from './title-order.ts'

/** What a query finds that `isTextAlone`: nothing is read but the heads of the hits that are asked for. */
export function rankByIndex(where: QueryNode, answers: Answers, reader: IndexReader): Ranked {
  const holds = compileText(where, (leaf) => ({ marks: answers.get(leaf)?.found, least: 1 }))
  const holdsAll = compileText(where, (leaf) => {
    const answer = answers.get(leaf)
    return { marks: answer?.found, least: answer ? markOfAll(leaf, answer) : 1 }
  })
  const found: number[] = []
  let totalAll = 0
  for (let doc = 0; doc < reader.root.articles; doc += 1) {
    if (holds(doc)) found.push(doc)
    if (holdsAll(doc)) totalAll += 1
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
