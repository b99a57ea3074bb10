import { hasDoc, setOf, sizeOf } from '../catalogue/doc-set.ts'
import { exactly, type Marks } from '../catalogue/marks.ts'
import { once } from '../catalogue/once.ts'
import type { QueryLeaf, QueryNode, TextTerm, WordTerm } from '../model/query/ast.ts'
import { isTextLeaf, type TextLeaf } from '../model/query/text-leaf.ts'
import { createWordFinder, type FoundWord } from './find-word.ts'
import type { IndexReader } from './index/reader.ts'
import { featureTerm } from './index/root.ts'
import { createWordRanker } from './rank-words.ts'
import type { Stemmers } from './stems.ts'
import { createTokenizer } from './tokens.ts'

/** What one condition on the text finds, by the articles' numbers in the index. */
export type LeafAnswer = {
  readonly scores: Float32Array
  readonly found: Marks
  /** For bare words, term by term: what each of its parts stands for. */
  readonly words: readonly (readonly FoundWord[])[]
}

/** A condition, and whether articles that meet it are left out. */
export type AskedLeaf = { readonly leaf: TextLeaf; readonly against: boolean }

/** Answers conditions one by one; how they combine is the query's matter. */
export function createLeafAnswers(reader: IndexReader, stemmers: Stemmers): (asked: AskedLeaf) => Promise<LeafAnswer> {
  const { articles } = reader.root
  const tokenize = createTokenizer('und')
  const finder = createWordFinder(reader, stemmers)
  const rankWords = createWordRanker(articles)

  /** Most queries have no phrase. */
  const placeFinder = once(async () => {
    const { createPlaceFinder } = await import('./find-places.ts')
    return createPlaceFinder(reader, finder, tokenize)
  })

  return async ({ leaf, against }) => {
    switch (leaf.kind) {
      case 'words':
        return against ? literalWords(leaf.terms) : bareWords(leaf.terms)
      case 'phrase':
        return met(await (await placeFinder()).findPhrase(leaf), [leaf])
      case 'near':
        return near(leaf)
      case 'field':
        return leaf.field === 'text'
          ? met((await (await placeFinder()).find(leaf.term, 'body')).keys(), [leaf.term])
          : met([], [])
      case 'has': {
        const term = await reader.term(featureTerm(leaf.feature))
        return met(term ? (await reader.postings(term)).docs : [], [])
      }
    }
  }

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

  /** What is asked against is meant to the letter. */
  async function literalWords(terms: readonly WordTerm[]): Promise<LeafAnswer> {
    const found: number[] = []
    for (const { text, prefix } of terms) {
      const tokens = tokenize(text)
      let docs: ReadonlySet<number> | null = null
      for (const [index, { word }] of tokens.entries()) {
        const term: WordTerm = { kind: 'word', text: word, prefix: prefix && index === tokens.length - 1 }
        docs = new Set((await (await placeFinder()).find(term, 'anywhere', docs)).keys())
      }
      found.push(...(docs ?? []))
    }
    return met(found, [])
  }

  async function near(leaf: Extract<QueryLeaf, { kind: 'near' }>): Promise<LeafAnswer> {
    return met(await (await placeFinder()).findNear(leaf), [leaf.left, leaf.right])
  }

  /** Articles that meet a condition, ranked by the words in it. */
  async function met(docs: Iterable<number>, terms: readonly TextTerm[]): Promise<LeafAnswer> {
    const met = setOf(docs, articles)
    const found = exactly(met)
    if (sizeOf(met) === 0 || terms.length === 0) return { scores: new Float32Array(articles), found, words: [] }
    const words = terms.flatMap((term) =>
      tokenize(term.text).map(({ word }) =>
        finder.find({ word, completion: term.kind === 'word' && term.prefix ? 'star' : null }),
      ),
    )
    const { scores } = rankWords((await Promise.all(words)).map((word) => [word]))
    return { scores: scores.map((score, doc) => (hasDoc(met, doc) ? score : 0)), found, words: [] }
  }
}

/** The conditions in a query that need an article's text, each once. */
export function textLeaves(node: QueryNode | null, against: boolean = false): readonly AskedLeaf[] {
  if (node === null) return []
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.flatMap((child) => textLeaves(child, against))
  if (node.kind === 'not') return textLeaves(node.node, !against)
  return isTextLeaf(node) ? [{ leaf: node, against }] : []
}
