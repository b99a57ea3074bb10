import type { ListedArticle } from '../model/manifest.ts'
import type { Query } from '../model/query/ast.ts'
import { compileQuery, type TextLeaf } from '../model/query/evaluate.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import { UNREAD } from '../model/reading-state.ts'
import { newestFirst, type SortContext, sortArticles } from '../model/sort.ts'
import { type Best, selectBest } from './best.ts'
import { explainHit } from './explain.ts'
import type { Inflate } from './index/reader.ts'
import { createLeafAnswers, type LeafAnswer, textLeaves } from './leaf-answers.ts'
import { createLibraryFiles } from './load.ts'
import { choosePassage } from './passage.ts'
import type { Hit, ReadFile, Searcher, SearchOptions } from './port.ts'
import { languageOf, WHOLE } from './stems.ts'
import { suggestQuery } from './suggestion.ts'
import { targetsOf } from './targets.ts'
import { compileText, isTextAlone } from './text-tree.ts'
import { READ_TITLES, titleFactor } from './title-order.ts'

const DEFAULT_LIMIT = 20
const NOT_SEARCHED = 'Highlights and notes cannot be searched yet, so nothing matches that part.'

/** Articles of hits that passages may be asked for without the manifest. */
const HEADS_KEPT = 1000

/** A query with what its words found, which does not depend on the reader. */
type Understood = { readonly query: Query; readonly answers: ReadonlyMap<TextLeaf, LeafAnswer> }

/** What matches: how many, how many with all words, and any stretch of them, best first. */
type Ranked = {
  readonly total: number
  readonly totalAll: number
  readonly page: (offset: number, limit: number) => Promise<readonly RankedArticle[]>
}

type RankedArticle = Best & { readonly article: ListedArticle }

export type SearcherNeeds = { readonly readFile: ReadFile; readonly inflate: Inflate }

/**
 * The search engine over a library's files, which are read at the first search. Rejects with what
 * `readFile` rejects with, and with LibraryFormatError where a file is not what its format says.
 */
export function createSearcher({ readFile, inflate }: SearcherNeeds): Searcher {
  const files = createLibraryFiles(readFile, inflate)
  const heads = new Map<string, ListedArticle>()
  let latest: { readonly canonical: string; readonly understood: Promise<Understood> } | null = null
  let leafAnswers: ReturnType<typeof createLeafAnswers> | null = null

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
    const { reader, stemmers } = await files.index()
    leafAnswers ??= createLeafAnswers(reader, stemmers)
    const answers = await Promise.all(leaves.map(leafAnswers))
    return { query, answers: new Map(leaves.flatMap(({ leaf }, index) => pair(leaf, answers[index]))) }
  }

  async function rank({ query, answers }: Understood, options: SearchOptions): Promise<Ranked> {
    const byIndex = query.where !== null && isTextAlone(query.where)
    return byIndex && (query.sort === null || query.sort.key === 'relevance')
      ? rankByIndex(query, answers)
      : rankBySummary(query, answers, options)
  }

  async function rankByIndex({ where }: Query, answers: Understood['answers']): Promise<Ranked> {
    const { reader } = await files.index()
    const { articles } = reader.root
    const test = where && compileText(where, (leaf, doc) => foundIn(answers, leaf, doc) > 0)
    const testAll = where && compileText(where, (leaf, doc) => hasAll(answers, leaf, doc))
    const found: number[] = []
    let totalAll = 0
    for (let doc = 0; doc < articles; doc += 1) {
      if (test?.(doc)) found.push(doc)
      if (testAll?.(doc)) totalAll += 1
    }
    return {
      total: found.length,
      totalAll,
      async page(offset, limit) {
        if (limit <= 0) return []
        const best = selectBest(found, (doc) => scoreOf(doc, answers), Math.max(READ_TITLES, offset + limit))
        // The first hits' titles are read together, so that pages of any size have one order.
        const from = offset < READ_TITLES ? 0 : offset
        const articles = await Promise.all(
          best.slice(from).map(async (one) => ({ one, article: await reader.head(one.doc) })),
        )
        const read = articles.flatMap(({ one, article }) => (article ? [{ ...one, article }] : []))
        const ordered = from === 0 ? orderByTitle(read, answers) : read
        return ordered.slice(offset - from, offset - from + limit)
      },
    }
  }

  async function rankBySummary(
    query: Query,
    answers: Understood['answers'],
    { states = {} }: SearchOptions,
  ): Promise<Ranked> {
    const articles = await files.articles()
    const stateOf = (id: string) => (Object.hasOwn(states, id) ? states[id] : undefined) ?? UNREAD
    const test = query.where === null ? () => true : compileQuery(query.where)
    const matching = (holds: (leaf: TextLeaf, doc: number) => boolean) =>
      articles.flatMap((summary, doc) =>
        test({ summary, state: stateOf(summary.id), text: (leaf) => holds(leaf, doc) }) ? [doc] : [],
      )
    const found = matching((leaf, doc) => foundIn(answers, leaf, doc) > 0)
    const withAll = matching((leaf, doc) => hasAll(answers, leaf, doc))
    const ranked = order(
      selectBest(found, (doc) => scoreOf(doc, answers), found.length).flatMap((one) => {
        const article = articles[one.doc]
        return article ? [{ ...one, article }] : []
      }),
      query,
      answers,
      stateOf,
    )
    return {
      total: ranked.length,
      totalAll: withAll.length,
      page: async (offset, limit) => ranked.slice(offset, offset + limit),
    }
  }

  function remember(article: ListedArticle): void {
    heads.delete(article.id)
    heads.set(article.id, article)
    const [oldest] = heads.keys()
    if (heads.size > HEADS_KEPT && oldest !== undefined) heads.delete(oldest)
  }

  return {
    async search(text, options = {}) {
      const { offset = 0, limit = DEFAULT_LIMIT, explain = false } = options
      const understood = await understand(text)
      const { query, answers } = understood
      const { total, totalAll, page } = await rank(understood, options)
      const hits = (await page(offset, limit)).map(({ article, doc, score }): Hit => {
        remember(article)
        const hit = { article: article.id, slug: article.slug, score }
        return explain ? { ...hit, reasons: explainHit(doc, answers) } : hit
      })
      const asksReader = textLeaves(query.where).some(({ leaf }) => asksTheReader(leaf))
      const notices = asksReader ? [...query.notices, NOT_SEARCHED] : query.notices
      return { query: printQuery(query), total, totalAll, hits, notices, suggestion: suggestQuery(query, answers) }
    },

    async passage(text, id) {
      const article = heads.get(id) ?? (await files.articles()).find((candidate) => candidate.id === id)
      if (!article) return null
      const { query, answers } = await understand(text)
      if (answers.size === 0) return null
      const { stemmers } = await files.index()
      const targets = targetsOf(query.where, answers, stemmers.get(languageOf(article.lang)) ?? WHOLE)
      return targets.length === 0 ? null : choosePassage(article, await files.blocks(article), targets)
    },

    async matches(text, options = {}) {
      const { query, answers } = await understand(text)
      // A list has the manifest at hand, and the heads of all that matches would be thousands of files.
      const { total, page } = await rankBySummary(query, answers, options)
      return new Set((await page(0, total)).map(({ article }) => article.id))
    },
  }
}

/** As the query says; best first where it says nothing and has words; else newest first. */
function order(
  best: readonly RankedArticle[],
  { sort }: Query,
  answers: Understood['answers'],
  stateOf: SortContext['stateOf'],
): readonly RankedArticle[] {
  const isRanked = answers.size > 0
  if (isRanked && (sort === null || sort.key === 'relevance')) return orderByTitle(best, answers)
  const articles = best.map(({ article }) => article)
  const sorted = sort ? sortArticles(articles, sort, { stateOf, ranking: null }) : newestFirst(articles)
  const byId = new Map(best.map((one) => [one.article.id, one]))
  return sorted.flatMap(({ id }) => byId.get(id) ?? [])
}

function orderByTitle(best: readonly RankedArticle[], answers: Understood['answers']): readonly RankedArticle[] {
  const words = [...answers.values()].flatMap((answer) => answer.words.flat())
  const first = best
    .slice(0, READ_TITLES)
    .map((one) => ({ ...one, score: one.score * titleFactor(one.article, words) }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
  return [...first, ...best.slice(READ_TITLES)]
}

function pair(leaf: TextLeaf, answer: LeafAnswer | undefined): readonly [TextLeaf, LeafAnswer][] {
  return answer ? [[leaf, answer]] : []
}

function foundIn(answers: Understood['answers'], leaf: TextLeaf, doc: number): number {
  return answers.get(leaf)?.found[doc] ?? 0
}

/** Only bare words tell some from all. */
function hasAll(answers: Understood['answers'], leaf: TextLeaf, doc: number): boolean {
  return foundIn(answers, leaf, doc) >= (leaf.kind === 'words' && answers.get(leaf)?.words.length ? 2 : 1)
}

function scoreOf(doc: number, answers: Understood['answers']): number {
  let score = 0
  for (const { scores } of answers.values()) score += scores[doc] ?? 0
  return score
}

function asksTheReader(leaf: TextLeaf): boolean {
  if (leaf.kind === 'has') return leaf.feature === 'highlight' || leaf.feature === 'note'
  return leaf.kind === 'field' && leaf.field !== 'text'
}
