import type { Query } from '../model/query/ast.ts'
import type { TextLeaf } from '../model/query/text-leaf.ts'
import { correctQuery } from './correct-query.ts'
import { explainHit } from './explain.ts'
import type { IndexedHead } from './index/heads.ts'
import type { Inflate } from './index/reader.ts'
import { createLeafAnswers, type LeafAnswer, textLeaves } from './leaf-answers.ts'
import { createLibraryFiles } from './load.ts'
import type { Engine, Hit, ReadFile, SearchOptions } from './port.ts'
import { rankByIndex } from './rank-by-index.ts'
import type { Ranked, Understood } from './ranked.ts'
import { isTextAlone } from './text-tree.ts'

const DEFAULT_LIMIT = 20

/** Articles of hits that passages may be asked for without the manifest. */
const HEADS_KEPT = 1000

export type EngineNeeds = { readonly readFile: ReadFile; readonly inflate: Inflate }

/**
 * The search engine over a library's files, which are read at the first search. Rejects with what
 * `readFile` rejects with, and with LibraryFormatError where a file is not what its format says.
 * What only some queries need is imported when one does: the first result waits for little.
 */
export function createEngine({ readFile, inflate }: EngineNeeds): Engine {
  const files = createLibraryFiles(readFile, inflate)
  const heads = new Map<string, IndexedHead>()
  let latest: { readonly key: string; readonly understood: Promise<Understood> } | null = null
  let leafAnswers: ReturnType<typeof createLeafAnswers> | null = null

  /** Kept for the passages of its hits, which are asked for one by one. */
  async function understand(query: Query): Promise<Understood> {
    const key = JSON.stringify([query.where, query.sort])
    if (latest?.key !== key) latest = { key, understood: answerAll(query) }
    const current = latest
    try {
      return await current.understood
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

  async function rank(understood: Understood, options: SearchOptions): Promise<Ranked> {
    const { where, sort } = understood.query
    if (where === null || !isTextAlone(where) || (sort !== null && sort.key !== 'relevance')) {
      return rankWithSummaries(understood, options)
    }
    return rankByIndex(where, understood.answers, (await files.index()).reader)
  }

  async function rankWithSummaries(understood: Understood, options: SearchOptions): Promise<Ranked> {
    const [{ rankBySummary }, articles] = await Promise.all([import('./rank-by-summary.ts'), files.articles()])
    return rankBySummary(understood, articles, options)
  }

  function remember(article: IndexedHead): void {
    heads.delete(article.id)
    heads.set(article.id, article)
    const [oldest] = heads.keys()
    if (heads.size > HEADS_KEPT && oldest !== undefined) heads.delete(oldest)
  }

  return {
    async search(query, options = {}) {
      const { offset = 0, limit = DEFAULT_LIMIT, explain = false } = options
      const understood = await understand(query)
      const { answers } = understood
      const { total, totalAll, page } = await rank(understood, options)
      const hits = (await page(offset, limit)).map(({ article, doc, score }): Hit => {
        remember(article)
        const hit = { article: article.id, slug: article.slug, score }
        return explain ? { ...hit, reasons: explainHit(doc, answers) } : hit
      })
      return { total, totalAll, hits, corrected: correctQuery(understood) }
    },

    async passage(query, id) {
      const article = heads.get(id) ?? (await files.articles()).find((candidate) => candidate.id === id)
      if (!article) return null
      const [{ findPassage }, understood] = await Promise.all([import('./find-passage.ts'), understand(query)])
      return findPassage(article, understood, files)
    },

    async matches(query, options = {}) {
      // A list has the manifest at hand, and the heads of all that matches would be thousands of files.
      const { total, page } = await rankWithSummaries(await understand(query), options)
      return new Set((await page(0, total)).map(({ article }) => article.id))
    },
  }
}

function pair(leaf: TextLeaf, answer: LeafAnswer | undefined): readonly [TextLeaf, LeafAnswer][] {
  return answer ? [[leaf, answer]] : []
}
