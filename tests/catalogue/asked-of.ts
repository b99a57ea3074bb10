import type { Asked } from '../../src/catalogue/leaf-marks.ts'
import { setOf } from '../../src/catalogue/make-doc-set.ts'
import { exactly } from '../../src/catalogue/marks.ts'
import type { ArticleSummary } from '../../src/model/article.ts'
import type { TextLeaf } from '../../src/model/query/text-leaf.ts'
import type { ArticleState } from '../../src/model/reading-state.ts'
import { columnsOf, titlesOf } from './columns-of.ts'

/** What conditions are put to: articles in the order given, the reader's states by id, and what the text answers. */
export function askedOf(
  summaries: readonly ArticleSummary[],
  states: Readonly<Record<string, ArticleState>>,
  text: (leaf: TextLeaf, doc: number) => boolean,
): Asked {
  const numbers = new Map(summaries.map(({ id }, doc) => [id, doc]))
  const docOf = (id: string) => numbers.get(id)
  const byDoc = new Map<number, ArticleState>()
  for (const [id, state] of Object.entries(states)) {
    const doc = docOf(id)
    if (doc !== undefined) byDoc.set(doc, state)
  }
  const found = (leaf: TextLeaf) => summaries.flatMap((_, doc) => (text(leaf, doc) ? [doc] : []))
  return {
    columns: columnsOf(summaries),
    states: byDoc,
    docOf,
    titles: titlesOf(summaries),
    text: (leaf) => exactly(setOf(found(leaf), summaries.length)),
  }
}
