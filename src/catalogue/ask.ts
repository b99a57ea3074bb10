import type { Query, QueryLeaf, QueryNode } from '../model/query/ast.ts'
import type { ArticleState } from '../model/reading-state.ts'
import type { Titles } from './columns.ts'
import type { Asked } from './leaf-marks.ts'
import type { Catalogue } from './open-catalogue.ts'

export type AskedNeeds = {
  readonly query: Pick<Query, 'where' | 'sort'>
  /** By article id. */
  readonly states: Readonly<Record<string, ArticleState>>
  readonly text: Asked['text']
}

const NO_TITLES: Titles = { folded: [], ranks: new Uint32Array(0) }

/** Reads what a query needs of the catalogue, so that all that follows is computing. */
export async function readAsked(catalogue: Catalogue, { query, states, text }: AskedNeeds): Promise<Asked> {
  const leaves = leavesOf(query.where)
  const named = leaves.flatMap((leaf) => (leaf.kind === 'among' ? leaf.articles : []))
  const needsTitles =
    query.sort?.key === 'title' || leaves.some((leaf) => leaf.kind === 'field' && leaf.field === 'title')
  const [columns, docs, titles] = await Promise.all([
    catalogue.columns(),
    catalogue.docs([...Object.keys(states), ...named]),
    needsTitles ? catalogue.titles() : NO_TITLES,
  ])
  const byDoc = new Map<number, ArticleState>()
  for (const [id, state] of Object.entries(states)) {
    const doc = docs.get(id)
    if (doc !== undefined) byDoc.set(doc, state)
  }
  return { columns, states: byDoc, docOf: (id) => docs.get(id), titles, text }
}

function leavesOf(node: QueryNode | null): readonly QueryLeaf[] {
  if (node === null) return []
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.flatMap(leavesOf)
  return node.kind === 'not' ? leavesOf(node.node) : [node]
}
