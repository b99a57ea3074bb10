import type { Inflate, ReadFile } from '../catalogue/port.ts'
import { LibraryFormatError } from '../model/library-files.ts'
import type { Query } from '../model/query/ast.ts'
import type { TextLeaf } from '../model/query/text-leaf.ts'
import type { IndexedHit } from './index/heads.ts'
import type { IndexReader } from './index/reader.ts'
import { type AskedLeaf, createLeafAnswers, textLeaves } from './leaf-answers.ts'
import { createLibraryFiles } from './load.ts'
import type { Engine, Hit, ListRequest } from './port.ts'
import { rankByWords } from './rank-by-index.ts'
import type { LeafAnswer, Ranker, Understood } from './ranked.ts'
import { isTextAlone } from './text-tree.ts'
import { createTokenizer } from './tokens.ts'

const DEFAULT_LIMIT = 20

export type EngineNeeds = { readonly readFile: ReadFile; readonly inflate: Inflate }

/**
 * The search engine over a library's files, which are read at the first search. Rejects with what
 * `readFile` rejects with, and with LibraryFormatError where a file is not what its format says.
 * What only some queries need is imported when one does: the first result waits for little.
 */
export function createEngine({ readFile, inflate }: EngineNeeds): Engine {
  const files = createLibraryFiles(readFile, inflate)
  let latest: { readonly key: string; readonly understood: Promise<Understood> } | null = null
  let leafAnswers: ReturnType<typeof createLeafAnswers> | null = null

  /** Kept for the other pages of its hits, and for what narrows them. */
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
    if (leafAnswers === null) void files.reader().then((reader) => readAhead(leaves, reader), ignore)
    const { reader, stemmers } = await files.index()
    leafAnswers ??= createLeafAnswers(reader, stemmers)
    const answers = await Promise.all(leaves.map(leafAnswers))
    return { query, answers: new Map(leaves.flatMap(({ leaf }, index) => pair(leaf, answers[index]))) }
  }

  /** What puts a query's hits in order: what that takes beyond the index is fetched while the words are looked up. */
  async function rankerOf({ where, sort }: Query): Promise<Ranker> {
    if (where === null || !isTextAlone(where) || (sort !== null && sort.key !== 'relevance')) {
      const [{ rankByColumns }, catalogue] = await Promise.all([import('./rank-by-columns.ts'), files.catalogue()])
      return (understood, reader, options) => rankByColumns(understood, { catalogue, reader }, options)
    }
    return where.kind === 'words' ? rankByWords : (await import('./rank-combined.ts')).rankCombined
  }

  /** What lists are made from, and what makes them. What words found is known by the query that was understood. */
  async function lists({ query: asked, ...request }: ListRequest) {
    const [made, catalogue, reader, { query, answers }] = await Promise.all([
      import('./list.ts'),
      files.catalogue(),
      files.reader(),
      understand(asked),
    ])
    return { ...made, request: { ...request, query }, answers, files: { catalogue, reader } }
  }

  async function passageFinder(understood: Understood) {
    const [{ findPassage }, { reader, stemmers }] = await Promise.all([import('./find-passage.ts'), files.index()])
    return async (doc: number) => {
      const hit = await hitOf(reader, doc)
      return hit && findPassage(hit, understood, stemmers)
    }
  }

  return {
    async prepare(root) {
      if (root !== undefined) files.expectIndex(root)
      await Promise.all([files.index(), import('./find-passage.ts')])
    },

    async search(query, options = {}) {
      const { offset = 0, limit = DEFAULT_LIMIT, explain = false, passages = false } = options
      const [understood, rank, reader] = await Promise.all([understand(query), rankerOf(query), files.reader()])
      const best = async () => {
        const { page, ...counts } = await rank(understood, passages ? withTexts(reader) : reader, options)
        return { ...counts, articles: await page(offset, limit) }
      }
      // The hits' files come beside the scripts that say more of them, not after those.
      const [{ total, totalAll, articles }, passageOf, explainer, corrected] = await Promise.all([
        best(),
        passages ? passageFinder(understood) : null,
        explain ? import('./explain.ts') : null,
        correct(understood),
      ])
      const hits = articles.map(
        async ({ article, doc, score }): Promise<Hit> => ({
          summary: article,
          score,
          ...(passageOf && { passage: await passageOf(doc) }),
          ...(explainer && { reasons: explainer.explainHit(doc, understood.answers) }),
        }),
      )
      return { total, totalAll, hits: await Promise.all(hits), corrected }
    },

    async list(asked) {
      const { listBy, request, answers, files } = await lists(asked)
      return listBy(request, answers, files)
    },

    async values(asked, facet) {
      const { valuesBy, request, answers, files } = await lists(asked)
      return valuesBy(request, facet, answers, files)
    },

    async summaries(ids) {
      const [catalogue, reader] = await Promise.all([files.catalogue(), files.reader()])
      const docs = await catalogue.docs(ids)
      const found = await Promise.all(ids.flatMap((id) => docs.get(id) ?? []).map(reader.head))
      return found.filter((article) => article !== null)
    },

    async nearest(path, limit) {
      const [{ nearestByPath }, root] = await Promise.all([import('../catalogue/nearest.ts'), files.root()])
      return nearestByPath(path, limit, { root: root.files.catalogue, readFile, inflate })
    },
  }
}

/** Who asks for it in earnest hears of it. */
const ignore = () => {}

/** Hits that are shown with their passages are read with their texts: heads first would be one step more. */
function withTexts(reader: IndexReader): IndexReader {
  return { ...reader, head: async (doc) => (await hitOf(reader, doc))?.article ?? reader.head(doc) }
}

/** Null where its file cannot be had, as of an article that is not kept on a device without a connection. */
async function hitOf(reader: IndexReader, doc: number): Promise<IndexedHit | null> {
  try {
    return await reader.hit(doc)
  } catch (reason) {
    if (reason instanceof LibraryFormatError) throw reason
    return null
  }
}

/** Most queries are spelt as the library's words are. */
async function correct(understood: Understood): Promise<Query | null> {
  const words = [...understood.answers.values()].flatMap((answer) => answer.words.flat())
  if (words.every(({ correction }) => correction === null)) return null
  return (await import('./correct-query.ts')).correctQuery(understood)
}

/** Files of stems are in order: a word's own place is mostly its stem's, and known before the stemmers are here. */
function readAhead(leaves: readonly AskedLeaf[], reader: IndexReader): void {
  const tokenize = createTokenizer('und')
  for (const { leaf } of leaves) {
    if (leaf.kind !== 'words') continue
    for (const { word } of leaf.terms.flatMap(({ text }) => tokenize(text))) reader.term(word).catch(ignore)
  }
}

function pair(leaf: TextLeaf, answer: LeafAnswer | undefined): readonly [TextLeaf, LeafAnswer][] {
  return answer ? [[leaf, answer]] : []
}
