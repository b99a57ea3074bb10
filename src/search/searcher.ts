import type { Query } from '../model/query/ast.ts'
import { compileQuery, type TextLeaf } from '../model/query/evaluate.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import { UNREAD } from '../model/reading-state.ts'
import { sortArticles } from '../model/sort.ts'
import { createEngine } from './engine.ts'
import { createLeafAnswers, type LeafAnswer, textLeaves } from './leaf-answers.ts'
import { createLibraryFiles, type ListedArticle } from './load.ts'
import { choosePassage } from './passage.ts'
import type { ReadFile, Searcher, SearchOptions } from './port.ts'
import { suggestQuery } from './suggestion.ts'
import { targetsOf } from './targets.ts'

const DEFAULT_LIMIT = 20
const NOT_SEARCHED = 'Highlights and notes cannot be searched yet, so nothing matches that part.'

/** A query with what its words found, which does not depend on the reader. */
type Understood = { readonly query: Query; readonly answers: ReadonlyMap<TextLeaf, LeafAnswer> }

/**
 * The search engine over a library's files, which are read at the first search. Rejects with what
 * `readFile` rejects with, and with LibraryFormatError where a file is not what its format says.
 */
export function createSearcher({ readFile }: { readonly readFile: ReadFile }): Searcher {
  const files = createLibraryFiles(readFile)
  let engine: Promise<ReturnType<typeof createLeafAnswers>> | null = null
  let latest: { readonly canonical: string; readonly understood: Promise<Understood> } | null = null

  function leafAnswers() {
    engine ??= files.index().then(
      (index) => createLeafAnswers({ engine: createEngine(index), files, features: index.features }),
      (reason: unknown) => {
        engine = null
        throw reason
      },
    )
    return engine
  }

  /** Kept for the passages of its hits, which are asked for one by one, with the canonical text or as typed. */
  async function understand(text: string): Promise<Understood> {
    const query = parseQuery(text)
    const canonical = printQuery(query)
    if (latest?.canonical !== canonical) latest = { canonical, understood: answerAll(query) }
    const current = latest
    try {
      const { query: known, answers } = await current.understood
      return { query: { ...known, notices: query.notices }, answers }
    } catch (reason) {
      if (latest === current) latest = null
      throw reason
    }
  }

  async function answerAll(query: Query): Promise<Understood> {
    const leaves = textLeaves(query.where)
    if (leaves.length === 0) return { query, answers: new Map() }
    const answer = await leafAnswers()
    const answers = await Promise.all(leaves.map(answer))
    return { query, answers: new Map(leaves.flatMap(({ leaf }, index) => pair(leaf, answers[index]))) }
  }

  async function rank(text: string, { states = {} }: SearchOptions) {
    const understood = await understand(text)
    const { query, answers } = understood
    const articles = await files.articles()
    const stateOf = (id: string) => (Object.hasOwn(states, id) ? states[id] : undefined) ?? UNREAD
    const test = query.where === null ? () => true : compileQuery(query.where)
    const matching = (holds: (leaf: TextLeaf, id: string) => boolean) =>
      articles.filter((summary) =>
        test({ summary, state: stateOf(summary.id), text: (leaf) => holds(leaf, summary.id) }),
      )
    const found = matching((leaf, id) => answers.get(leaf)?.scores.has(id) ?? false)
    const withAll = matching((leaf, id) => answers.get(leaf)?.all.has(id) ?? false)
    const scores = new Map(found.map(({ id }) => [id, scoreOf(id, answers)]))
    const best = [...found].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
    const ranking = new Set(best.map(({ id }) => id))
    const ranked: readonly ListedArticle[] = query.sort ? sortArticles(found, query.sort, { stateOf, ranking }) : best
    return { ...understood, ranked, scores, totalAll: withAll.length }
  }

  return {
    async search(text, options = {}) {
      const { offset = 0, limit = DEFAULT_LIMIT } = options
      const { query, answers, ranked, scores, totalAll } = await rank(text, options)
      return {
        query: printQuery(query),
        total: ranked.length,
        totalAll,
        hits: ranked
          .slice(offset, offset + limit)
          .map(({ id, slug }) => ({ article: id, slug, score: scores.get(id) ?? 0 })),
        notices: [...query.notices, ...([...answers.keys()].some(asksTheReader) ? [NOT_SEARCHED] : [])],
        suggestion: suggestQuery(query, answers),
      }
    },

    async passage(text, id) {
      const article = (await files.articles()).find((candidate) => candidate.id === id)
      if (!article) return null
      const { query, answers } = await understand(text)
      const targets = targetsOf(query.where, answers)
      return targets.length === 0 ? null : choosePassage(article, await files.blocks(article), targets)
    },

    async matches(text, options = {}) {
      const { ranked } = await rank(text, options)
      return new Set(ranked.map(({ id }) => id))
    },
  }
}

function pair(leaf: TextLeaf, answer: LeafAnswer | undefined): readonly [TextLeaf, LeafAnswer][] {
  return answer ? [[leaf, answer]] : []
}

function scoreOf(id: string, answers: ReadonlyMap<TextLeaf, LeafAnswer>): number {
  let score = 0
  for (const { scores } of answers.values()) score += scores.get(id) ?? 0
  return score
}

function asksTheReader(leaf: TextLeaf): boolean {
  if (leaf.kind === 'has') return leaf.feature === 'highlight' || leaf.feature === 'note'
  return leaf.kind === 'field' && leaf.field !== 'text'
}
