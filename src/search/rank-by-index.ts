import { docsIn, sizeOf } from '../catalogue/doc-set.ts'
import type { Marks } from '../catalogue/marks.ts'
import { selectBest } from './best.ts'
import type { IndexReader } from './index/reader.ts'
import { type Answers, orderByTitle, type Ranked, scorer, type Understood } from './ranked.ts'
import { READ_TITLES } from './title-order.ts'

/** What a query found that only words are asked in: nothing is read but the heads of the hits that are asked for. */
export function rankByIndex({ some, all }: Marks, answers: Answers, reader: IndexReader): Ranked {
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

const NOTHING: Marks = { some: new Int32Array(0), all: new Int32Array(0) }

/** What bare words alone find, as most queries are. */
export function rankByWords({ answers }: Understood, reader: IndexReader): Ranked {
  const [answer] = answers.values()
  return rankByIndex(answer?.found ?? NOTHING, answers, reader)
}
