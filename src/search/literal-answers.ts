import { hasDoc, sizeOf } from '../catalogue/doc-set.ts'
import { setOf } from '../catalogue/make-doc-set.ts'
import { exactly } from '../catalogue/marks.ts'
import type { TextTerm, WordTerm } from '../model/query/ast.ts'
import type { TextLeaf } from '../model/query/text-leaf.ts'
import { createPlaceFinder } from './find-places.ts'
import type { WordFinder } from './find-word.ts'
import type { IndexReader } from './index/reader.ts'
import { featureTerm } from './index/root.ts'
import type { WordRanker } from './rank-words.ts'
import type { LeafAnswer } from './ranked.ts'
import type { Tokenizer } from './tokens.ts'

export type LiteralNeeds = {
  readonly reader: IndexReader
  readonly finder: WordFinder
  readonly rankWords: WordRanker
  readonly tokenize: Tokenizer
}

/** Answers the conditions that are meant to the letter: phrases, nearness, words in `text:` or asked against, `has:`. */
export function createLiteralAnswers({ reader, finder, rankWords, tokenize }: LiteralNeeds) {
  const { articles } = reader.root
  const places = createPlaceFinder(reader, finder, tokenize)

  async function words(terms: readonly WordTerm[]): Promise<LeafAnswer> {
    const found: number[] = []
    for (const { text, prefix } of terms) {
      const tokens = tokenize(text)
      let docs: ReadonlySet<number> | null = null
      for (const [index, { word }] of tokens.entries()) {
        const term: WordTerm = { kind: 'word', text: word, prefix: prefix && index === tokens.length - 1 }
        docs = new Set((await places.find(term, 'anywhere', docs)).keys())
      }
      found.push(...(docs ?? []))
    }
    return met(found, [])
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

  return async (leaf: TextLeaf): Promise<LeafAnswer> => {
    switch (leaf.kind) {
      case 'words':
        return words(leaf.terms)
      case 'phrase':
        return met(await places.findPhrase(leaf), [leaf])
      case 'near':
        return met(await places.findNear(leaf), [leaf.left, leaf.right])
      case 'field':
        return leaf.field === 'text' ? met((await places.find(leaf.term, 'body')).keys(), [leaf.term]) : met([], [])
      case 'has': {
        const term = await reader.term(featureTerm(leaf.feature))
        return met(term ? (await reader.postings(term)).docs : [], [])
      }
    }
  }
}
