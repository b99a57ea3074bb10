import { noDocs } from '../catalogue/doc-set.ts'
import { combineMarks, exactly } from '../catalogue/marks.ts'
import type { IndexReader } from './index/reader.ts'
import { rankByIndex } from './rank-by-index.ts'
import type { Ranked, Understood } from './ranked.ts'
import { textMarks } from './text-marks.ts'

/** What several conditions find together that the index alone answers. */
export function rankCombined({ query: { where }, answers }: Understood, reader: IndexReader): Ranked {
  const { articles } = reader.root
  const found = where ? combineMarks(where, articles, textMarks(answers, articles)) : exactly(noDocs(articles))
  return rankByIndex(found, answers, reader)
}
