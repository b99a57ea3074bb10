import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasDoc } from '../../src/catalogue/doc-set.ts'
import { setOf } from '../../src/catalogue/make-doc-set.ts'
import { combineMarks } from '../../src/catalogue/marks.ts'
import type { QueryLeaf, QueryNode } from '../../src/model/query/ast.ts'
import { queryNode } from '../model/query/arbitrary-query.ts'

/** More than one word has bits. */
const COUNT = 40

/** 0 for not met, 1 for met with some of the words, 2 for met with all: anything, but the same each time. */
const degree = (leaf: QueryLeaf, doc: number) => (JSON.stringify(leaf).length + doc) % 3

function degreeOf(node: QueryNode, doc: number): number {
  switch (node.kind) {
    case 'all':
      return Math.min(...node.nodes.map((child) => degreeOf(child, doc)))
    case 'any':
      return Math.max(...node.nodes.map((child) => degreeOf(child, doc)))
    case 'not':
      return degreeOf(node.node, doc) === 0 ? 2 : 0
    default:
      return degree(node, doc)
  }
}

it('meets what must hold together as its least part is met, and alternatives as their best', () => {
  const docs = Array.from({ length: COUNT }, (_, doc) => doc)
  const atLeast = (leaf: QueryLeaf, least: number) => docs.filter((doc) => degree(leaf, doc) >= least)
  fc.assert(
    fc.property(queryNode, (where) => {
      const marks = combineMarks(where, COUNT, (leaf) => ({
        some: setOf(atLeast(leaf, 1), COUNT),
        all: setOf(atLeast(leaf, 2), COUNT),
      }))
      const found = docs.map((doc) => Number(hasDoc(marks.some, doc)) + Number(hasDoc(marks.all, doc)))
      expect(found).toEqual(docs.map((doc) => degreeOf(where, doc)))
    }),
  )
})
