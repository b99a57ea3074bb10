import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueryNode } from '../../../src/model/query/ast.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { printQuery } from '../../../src/model/query/print.ts'
import type { TextLeaf } from '../../../src/model/query/text-leaf.ts'
import { UNREAD } from '../../../src/model/reading-state.ts'
import { summaryOf } from '../summary-of.ts'
import { queryNode, queryText, sort } from './arbitrary-query.ts'
import { compileQuery } from './evaluate-plainly.ts'

/** Leaves answer by their own look, so that trees that mean the same answer the same. */
function answers(node: QueryNode | null, seed: number): boolean {
  if (node === null) return true
  const text = (leaf: TextLeaf) => {
    const terms =
      leaf.kind === 'words'
        ? leaf.terms.map((term) => hash(JSON.stringify(term), seed))
        : [hash(JSON.stringify(leaf), seed)]
    return terms.some((value) => value % 2 === 0)
  }
  const summary = summaryOf({ lang: 'en-GB', words: 1500, published: '2025-03', section: 'Kiev', authors: ['C++'] })
  return compileQuery(node)({ summary, state: { ...UNREAD, saved: seed % 2 === 0 }, text })
}

function hash(text: string, seed: number): number {
  let value = seed
  for (const char of text) value = (value * 31 + char.charCodeAt(0)) % 65_521
  return value
}

describe('printQuery', () => {
  it.each([
    ['a  b   c', 'a b c'],
    [
      'is:unread sort:-published free section:"World Review" words',
      'is:unread free words section:"World Review" sort:-published',
    ],
    ['section:A foo section:B', 'section:A section:B foo'],
    ['section:A OR section:B', 'section:A section:B'],
    ['section:A AND section:B foo', 'section:A AND section:B AND foo'],
    ['a OR b c', 'a OR b c'],
    ['(a b) AND c', '(a b) AND c'],
    ['(a AND b) OR c', 'a AND b OR c'],
    ['a AND (b OR c)', 'a b OR c'],
    ['a AND (b OR c) AND d', 'a AND (b OR c) AND d'],
    ['NOT NOT a', 'a'],
    ['NOT (a b)', '-(a b)'],
    ['“curly quotes”', '"curly quotes"'],
    ['published:>=2024 length:1h..90 words:2k', 'published:2024.. length:60m..90m words:2000'],
    ['published:2025-06..2025-03', 'published:2025-03..2025-06'],
    ['TITLE:war IS:Unread', 'title:war is:unread'],
  ])('gives %j the canonical text %j', (text, canonical) => {
    expect(printQuery(parseQuery(text))).toBe(canonical)
  })

  it('gives a text that parses to the same query, whatever was typed', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const query = parseQuery(text)
        const again = parseQuery(printQuery(query))
        expect({ where: again.where, sort: again.sort }).toEqual({ where: query.where, sort: query.sort })
      }),
      { numRuns: 1000 },
    )
  })

  it('gives a text with nothing left to remark on', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        expect(parseQuery(printQuery(parseQuery(text))).notices).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('keeps what any tree means', () => {
    fc.assert(
      fc.property(queryNode, fc.nat(1000), (node, seed) => {
        expect(answers(parseQuery(printQuery({ where: node, sort: null })).where, seed)).toBe(answers(node, seed))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every order', () => {
    fc.assert(
      fc.property(sort, (order) => {
        expect(parseQuery(printQuery({ where: null, sort: order })).sort).toEqual(order)
      }),
    )
  })
})
