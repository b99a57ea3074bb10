import type { QueryLeaf, QueryNode, TextTerm, WordTerm } from '../model/query/ast.ts'
import { needsText, type TextLeaf } from '../model/query/evaluate.ts'
import type { Engine, FoundWord } from './engine.ts'
import type { TextFeature } from './index-format.ts'
import type { LibraryFiles, ListedArticle } from './load.ts'
import { nearRuns, runsOf, sequenceOf } from './runs.ts'
import { createTokenizer, type Tokenizer } from './tokens.ts'

/** What one condition on the text finds. */
export type LeafAnswer = {
  /** Score by article id. */
  readonly scores: ReadonlyMap<string, number>
  /** Of bare words: the articles that hold all of them. */
  readonly all: ReadonlySet<string>
  /** For bare words, term by term: which of the index's words it stands for. */
  readonly words: readonly (readonly FoundWord[])[]
}

/** A condition, and whether articles that meet it are left out. */
export type AskedLeaf = { readonly leaf: TextLeaf; readonly against: boolean }

/** Articles read at a time while a phrase is checked: about what browsers fetch at once. */
const READ_AT_ONCE = 6

type Needs = {
  readonly engine: Engine
  readonly files: LibraryFiles
  readonly features: Readonly<Record<TextFeature, readonly string[]>>
}

/** Answers conditions one by one; how they combine is the query's matter. */
export function createLeafAnswers({ engine, files, features }: Needs): (asked: AskedLeaf) => Promise<LeafAnswer> {
  const tokenizeQuery = createTokenizer('und')

  return async ({ leaf, against }) => {
    switch (leaf.kind) {
      case 'words':
        return bareWords(leaf.terms, against)
      case 'phrase':
        return checked(candidates([leaf], false), false, holdsTerm(leaf))
      case 'near':
        return checked(candidates([leaf.left, leaf.right], false), false, holdsNear(leaf))
      case 'field':
        if (leaf.field !== 'text') return found(new Map())
        return leaf.term.kind === 'word'
          ? found(candidates([leaf.term], true))
          : checked(candidates([leaf.term], true), true, holdsTerm(leaf.term))
      case 'has':
        return found(new Map((isTextFeature(leaf.feature) ? features[leaf.feature] : []).map((id) => [id, 0])))
    }
  }

  function bareWords(terms: readonly WordTerm[], against: boolean): LeafAnswer {
    const words = terms.map((term, index) => {
      const tokens = tokenizeQuery(term.text)
      return tokens.map(({ word }, place) => {
        // The last word may still be being typed; what is asked against is meant to the letter.
        const unfinished = !against && index === terms.length - 1 && word.length > 1
        return engine.find({
          word,
          prefix: (term.prefix || unfinished) && place === tokens.length - 1,
          forgiving: !against,
        })
      })
    })
    const perTerm = words
      .filter((parts) => parts.length > 0)
      .map((parts) => together(parts.map(({ scores }) => scores)))
    return { scores: sum(perTerm), all: new Set(together(perTerm).keys()), words }
  }

  /** Articles that hold every word of the terms, wherever. */
  function candidates(terms: readonly TextTerm[], bodyOnly: boolean): ReadonlyMap<string, number> {
    const words = terms.flatMap((term) => {
      const tokens = tokenizeQuery(term.text)
      const prefix = term.kind === 'word' && term.prefix
      return tokens.map(({ word }, place) =>
        engine.find({ word, prefix: prefix && place === tokens.length - 1, forgiving: false, bodyOnly }),
      )
    })
    return together(words.map(({ scores }) => scores))
  }

  /** Reads the candidates' texts: the index does not know where in a text its words stand. */
  async function checked(
    scores: ReadonlyMap<string, number>,
    bodyOnly: boolean,
    holds: (text: string, tokenize: Tokenizer) => boolean,
  ): Promise<LeafAnswer> {
    const kept = new Map<string, number>()
    const articles = (await files.articles()).filter(({ id }) => scores.has(id))
    for (let at = 0; at < articles.length; at += READ_AT_ONCE) {
      const group = articles.slice(at, at + READ_AT_ONCE)
      const results = await Promise.all(group.map((article) => holdsIn(article, bodyOnly, holds)))
      for (const [index, { id }] of group.entries()) if (results[index]) kept.set(id, scores.get(id) ?? 0)
    }
    return found(kept)
  }

  async function holdsIn(
    article: ListedArticle,
    bodyOnly: boolean,
    holds: (text: string, tokenize: Tokenizer) => boolean,
  ): Promise<boolean> {
    const tokenize = createTokenizer(article.lang)
    const titles = bodyOnly ? [] : [article.title, article.standfirst ?? '']
    if (titles.some((text) => holds(text, tokenize))) return true
    return (await files.blocks(article)).some(({ text }) => holds(text, tokenize))
  }
}

/** The conditions in a query that need an article's text, each once. */
export function textLeaves(node: QueryNode | null, against: boolean = false): readonly AskedLeaf[] {
  if (node === null) return []
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.flatMap((child) => textLeaves(child, against))
  if (node.kind === 'not') return textLeaves(node.node, !against)
  return isTextLeaf(node) ? [{ leaf: node, against }] : []
}

function isTextLeaf(node: QueryLeaf): node is TextLeaf {
  return needsText(node)
}

function isTextFeature(feature: string): feature is TextFeature {
  return feature === 'figure' || feature === 'table'
}

function found(scores: ReadonlyMap<string, number>): LeafAnswer {
  return { scores, all: new Set(scores.keys()), words: [] }
}

function holdsTerm(term: TextTerm) {
  return (text: string, tokenize: Tokenizer) => runsOf(sequenceOf(term, tokenize), tokenize(text)).length > 0
}

function holdsNear({ left, right, distance }: Extract<QueryLeaf, { kind: 'near' }>) {
  return (text: string, tokenize: Tokenizer) => {
    const tokens = tokenize(text)
    const runs = (term: TextTerm) => runsOf(sequenceOf(term, tokenize), tokens)
    return nearRuns(runs(left), runs(right), distance).length > 0
  }
}

/** Articles in any of the answers. */
function sum(answers: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>()
  for (const answer of answers) for (const [id, score] of answer) total.set(id, (total.get(id) ?? 0) + score)
  return total
}

/** Articles in all of the answers; in none where there is no answer. */
function together(answers: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  return new Map([...sum(answers)].filter(([id]) => answers.every((answer) => answer.has(id))))
}
