import { noDocs } from '../catalogue/doc-set.ts'
import { exactly, type Marks } from '../catalogue/marks.ts'
import type { QueryNode } from '../model/query/ast.ts'
import type { Answers } from './ranked.ts'

/** What the index answered. */
export function textMarks(answers: Answers, articles: number): (node: QueryNode) => Marks {
  return (node) => answers.get(node)?.found ?? exactly(noDocs(articles))
}
