import { once } from '../catalogue/once.ts'
import type { QueryNode, WordTerm } from '../model/query/ast.ts'
import { isTextLeaf, type TextLeaf } from '../model/query/text-leaf.ts'
import { createWordFinder } from './find-word.ts'
import type { IndexReader } from './index/reader.ts'
import { createWordRanker } from './rank-words.ts'
import type { LeafAnswer } from './ranked.ts'
import type { Stemmers } from './stems.ts'
import { createTokenizer } from './tokens.ts'

/** A condition, and whether articles that meet it are left out. */
export type AskedLeaf = { readonly leaf: TextLeaf; readonly against: boolean }

/** Answers conditions one by one; how they combine is the query's matter. */
export function createLeafAnswers(reader: IndexReader, stemmers: Stemmers): (asked: AskedLeaf) => Promise<LeafAnswer> {
  const { articles } = reader.root
  const tokenize = createTokenizer('und')
  const finder = createWordFinder(reader, stemmers)
  const rankWords = createWordRanker(articles)

  /** Most queries are bare words alone. */
  const literal = once(async () => {
    const { createLiteralAnswers } = await import('./literal-answers.ts')
    return createLiteralAnswers({ reader, finder, rankWords, tokenize })
  })

  return async ({ leaf, against }) =>
    leaf.kind === 'words' && !against ? bareWords(leaf.terms) : (await literal())(leaf)

  async function bareWords(terms: readonly WordTerm[]): Promise<LeafAnswer> {
    const words = await Promise.all(
      terms.map((term, index) => {
        const tokens = tokenize(term.text)
        const last = tokens.length - 1
        // The last word may still be being typed.
        const completion = term.prefix ? 'star' : index === terms.length - 1 ? 'unfinished' : null
        return Promise.all(
          tokens.map(({ word }, part) => finder.find({ word, completion: part === last ? completion : null })),
        )
      }),
    )
    return { ...rankWords(words), words }
  }
}

/** The conditions in a query that need an article's text, each once. */
export function textLeaves(node: QueryNode | null, against: boolean = false): readonly AskedLeaf[] {
  if (node === null) return []
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.flatMap((child) => textLeaves(child, against))
  if (node.kind === 'not') return textLeaves(node.node, !against)
  return isTextLeaf(node) ? [{ leaf: node, against }] : []
}
