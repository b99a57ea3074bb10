import type { ListedArticle } from '../model/manifest.ts'
import type { Query } from '../model/query/ast.ts'
import { parseQuery } from '../model/query/parse.ts'
import { printQuery } from '../model/query/print.ts'
import type { TextLeaf } from '../model/query/text-leaf.ts'
import { explainHit } from './explain.ts'
import type { Inflate } from './index/reader.ts'
import { createLeafAnswers, type LeafAnswer, textLeaves } from './leaf-answers.ts'
import { createLibraryFiles } from './load.ts'
import type { Hit, ReadFile, Searcher, SearchOptions } from './port.ts'
import { rankByIndex } from './rank-by-index.ts'
import type { Ranked, Understood } from './ranked.ts'
import { suggestQuery } from './suggestion.ts'
import { isTextAlone } from './text-tree.ts'

const DEFAULT_LIMIT = 20
const NOT_SEARCHED = 'Highlights and notes cannot be searched yet, so nothing matches that part.'

/** Articles of hits that passages may be asked for without the manifest. */
const HEADS_KEPT = 1000

export type SearcherNeeds = { readonly readFile: ReadFile; readonly inflate: Inflate }

/**
 * The search engine over a library's files, which are read at the first search. Rejects with what
 * `readFile` rejects with, and with LibraryFormatError where a file is not what its format says.
 * What only some queries need is imported when one does: the first result waits for little.
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
      const asksReader = [...answers.keys()].some(asksTheReader)
      const notices = asksReader ? [...query.notices, NOT_SEARCHED] : query.notices
      return { query: printQuery(query), total, totalAll, hits, notices, suggestion: suggestQuery(query, answers) }
    },

    async passage(text, id) {
      const article = heads.get(id) ?? (await files.articles()).find((candidate) => candidate.id === id)
      if (!article) return null
      const [{ findPassage }, understood] = await Promise.all([import('./find-passage.ts'), understand(text)])
      return findPassage(article, understood, files)
    },

    async matches(text, options = {}) {
      // A list has the manifest at hand, and the heads of all that matches would be thousands of files.
      const { total, page } = await rankWithSummaries(await understand(text), options)
      return new Set((await page(0, total)).map(({ article }) => article.id))
    },
  }
}

function pair(leaf: TextLeaf, answer: LeafAnswer | undefined): readonly [TextLeaf, LeafAnswer][] {
  return answer ? [[leaf, answer]] : []
}

function asksTheReader(leaf: TextLeaf): boolean {
  if (leaf.kind === 'has') return leaf.feature === 'highlight' || leaf.feature === 'note'
  return leaf.kind === 'field' && leaf.field !== 'text'
}
