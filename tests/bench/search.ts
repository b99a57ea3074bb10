import { brotliCompressSync } from 'node:zlib'
import { build, loadConfigFromFile } from 'vite'
import type { Indexable } from '../../src/search/index/collect.ts'
import { type Benchmark, type Row, row } from './row.ts'
import { buildApart } from './search-build-apart.ts'
import {
  indexInMemory,
  type KnownItem,
  readCranfield,
  readKnownItems,
  readStories,
  readTyped,
} from './search-corpora.ts'
import { mean, ndcg10, percentile, success } from './search-measures.ts'
import { indexWithMiniSearch, indexWithPlainBm25 } from './search-peers.ts'

const SMALL = 1000

/** How well search ranks, what it downloads and how long it takes, beside MiniSearch and plain BM25. */
export const search: Benchmark = async ({ corpora, root }) => {
  const folder = corpora()
  const stories = readStories(folder, 'reuters')
  const typed = readTyped(folder)
  const script = await workerScriptBytes(root)
  const index = await indexInMemory(stories)
  const peer = indexWithMiniSearch(stories)
  return [
    ...(await cranfieldRows(folder)),
    ...(await knownItemRows(index, peer, readKnownItems(folder))),
    row('search worker script, compressed', script, 'bytes'),
    ...(await byteRows(await indexInMemory(stories.slice(0, SMALL)), typed, script, SMALL)),
    ...(await byteRows(index, typed, script, stories.length)),
    ...(await phraseRows(index, stories)),
    ...(await timeRows(index, peer, typed)),
    ...(await buildRows(folder, 'reuters', stories.length)),
  ]
}

/** The 100,000 articles: what a first result downloads, and what building costs. */
export const searchScale: Benchmark = async ({ corpora, root }) => {
  const folder = corpora()
  const stories = readStories(folder, 'reuters-100k')
  const building = await buildRows(folder, 'reuters-100k', stories.length)
  const index = await indexInMemory(stories)
  const largest = Math.max(
    ...[...index.files].filter(([path]) => path.endsWith('root.bin')).map(([, { length }]) => length),
  )
  return [
    ...building,
    row('index root file', largest, 'bytes'),
    row('index files', index.files.size, 'files'),
    row(
      'index size',
      [...index.files.values()].reduce((sum, { length }) => sum + length, 0),
      'bytes',
    ),
    ...(await byteRows(index, readTyped(folder), await workerScriptBytes(root), stories.length)),
  ]
}

/** Each engine in a process of its own. */
async function buildRows(
  folder: string,
  corpus: 'reuters' | 'reuters-100k',
  articles: number,
): Promise<readonly Row[]> {
  const ours = await buildApart('offprint', folder, corpus)
  const theirs = await buildApart('minisearch', folder, corpus)
  const peer = (value: number) => ({ name: 'MiniSearch', value })
  return [
    row(`index build ${articles}`, ours.cpuSeconds, 'CPU s', peer(theirs.cpuSeconds)),
    row(`index build ${articles}, peak memory`, ours.peakBytes, 'bytes', peer(theirs.peakBytes)),
  ]
}

type Index = Awaited<ReturnType<typeof indexInMemory>>
type Peer = ReturnType<typeof indexWithMiniSearch>

async function cranfieldRows(folder: string): Promise<readonly Row[]> {
  const { articles, queries } = readCranfield(folder)
  const { searcher } = (await indexInMemory(articles)).openCold()
  const plain = indexWithPlainBm25(articles)
  const ours: number[] = []
  const theirs: number[] = []
  for (const { text, gains } of queries) {
    const { hits } = await searcher.search(text, { limit: 10 })
    ours.push(
      ndcg10(
        hits.map(({ summary }) => summary.id),
        gains,
      ),
    )
    theirs.push(ndcg10(plain(text, 10), gains))
  }
  return [row('Cranfield nDCG@10', mean(ours), 'score', { name: 'BM25 without stems', value: mean(theirs) })]
}

async function knownItemRows(index: Index, peer: Peer, items: readonly KnownItem[]): Promise<readonly Row[]> {
  const { searcher } = index.openCold()
  const rows: Row[] = []
  for (const kind of ['clean', 'misspelt'] as const) {
    const ours: number[] = []
    const theirs: number[] = []
    for (const item of items) {
      const { hits } = await searcher.search(item[kind], { limit: 10 })
      ours.push(hits.findIndex(({ summary }) => summary.id === item.id))
      theirs.push(peer.search(item[kind], 10).indexOf(item.id))
    }
    for (const count of [1, 5]) {
      const value = { name: 'MiniSearch', value: success(theirs, count) }
      rows.push(row(`known item ${kind} success@${count}`, success(ours, count), 'share', value))
    }
  }
  return rows
}

/** Script, root, and what finds ten hits, as the page asks for them; what the hits show of themselves, with their texts, is told apart. */
async function byteRows(
  index: Index,
  queries: readonly string[],
  script: number,
  articles: number,
): Promise<readonly Row[]> {
  const first: number[] = []
  const hits: number[] = []
  const further: number[] = []
  for (const query of queries) {
    const { searcher, fetched } = index.openCold()
    await searcher.search(query, { limit: 10, passages: true })
    const ofHits = fetched.paths
      .filter((path) => /\/[ah]\d+\.bin$/.test(path))
      .reduce((sum, path) => sum + (index.files.get(path)?.length ?? 0), 0)
    const ofRoot = fetched.paths
      .filter((path) => path.endsWith('root.bin') || path === 'offprint.json')
      .reduce((sum, path) => sum + (index.files.get(path)?.length ?? 0), 0)
    first.push(script + fetched.bytes - ofHits)
    hits.push(ofHits)
    further.push(fetched.bytes - ofHits - ofRoot)
  }
  return [
    row(`first result ${articles}, script and index, median`, percentile(first, 0.5), 'bytes'),
    row(`ten hits with their texts ${articles}, median`, percentile(hits, 0.5), 'bytes'),
    row(`further query ${articles}, p95`, percentile(further, 0.95), 'bytes'),
  ]
}

/** What is asked to the letter, of two words of an article's first block: side by side, and three apart. */
const LETTERED = [
  { name: 'phrase', second: 4, query: (a: string, b: string) => `"${a} ${b}"` },
  { name: 'near', second: 6, query: (a: string, b: string) => `${a} near/5 ${b}` },
]

/** From every hundredth article: what a phrase and a pair that is near need beyond their words. */
async function phraseRows(index: Index, stories: readonly Indexable[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { name, second, query } of LETTERED) {
    const extra: number[] = []
    for (const { blocks } of stories.filter((_, place) => place % 100 === 0)) {
      const words = blocks[0]?.text.match(/[A-Za-z]+/g) ?? []
      const [a, b] = [words[3], words[second]]
      if (a === undefined || b === undefined) continue
      const { searcher, fetched } = index.openCold()
      await searcher.search(`${a} ${b}`, { limit: 10 })
      const plain = fetched.bytes
      await searcher.search(query(a, b), { limit: 10 })
      extra.push(fetched.bytes - plain)
    }
    rows.push(row(`${name} ${stories.length}, extra bytes, mean`, mean(extra), 'bytes'))
  }
  return rows
}

/** Each by itself, so that neither pays for what the other leaves to be collected. */
async function timeRows(index: Index, peer: Peer, queries: readonly string[]): Promise<readonly Row[]> {
  const { searcher } = index.openCold()
  const ours = await warmTimes(queries, (query) => searcher.search(query, { limit: 10 }))
  const theirs = await warmTimes(queries, async (query) => peer.search(query, 10))
  return [
    row(`warm query ${index.articles}, p95`, percentile(ours, 0.95), 'ms', {
      name: 'MiniSearch',
      value: percentile(theirs, 0.95),
    }),
  ]
}

/** Of each query the lesser of two times, after a pass that fills the caches and lets the compiler see the code. */
async function warmTimes(queries: readonly string[], search: (query: string) => Promise<unknown>) {
  for (const query of queries) await search(query)
  const times: number[] = queries.map(() => Number.POSITIVE_INFINITY)
  for (const _ of [1, 2]) {
    for (const [index, query] of queries.entries()) {
      const started = performance.now()
      await search(query)
      times[index] = Math.min(times[index] ?? 0, performance.now() - started)
    }
  }
  return times
}

const ENTRY = '\0bench-entry'

/** The worker with the stemmer of English, as the site's build makes them and a host sends them. */
async function workerScriptBytes(root: string): Promise<number> {
  const site = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root)
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    worker: site?.config.worker ?? {},
    build: { write: false, rollupOptions: { input: ENTRY } },
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY ? "import url from '/src/data/worker/search-worker.ts?worker&url'\nconsole.log(url)" : null,
      },
    ],
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('The build gave no single output')
  const loaded = built.output.filter(({ fileName }) => /\/(?:search-worker|en)-[^/]*\.js$/.test(fileName))
  if (loaded.length !== 2) throw new Error('The build gave no worker with a stemmer of English')
  return loaded.reduce(
    (sum, file) => sum + brotliCompressSync(file.type === 'chunk' ? file.code : file.source).length,
    0,
  )
}
