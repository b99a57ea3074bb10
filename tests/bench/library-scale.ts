import { inflateRawSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'
import { parseChunk } from '../../src/catalogue/chunk-file.ts'
import { joinChunks } from '../../src/catalogue/columns.ts'
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts'
import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import { summarize } from '../../src/model/article.ts'
import { compareNewestFirst } from '../../src/model/article-order.ts'
import { decodeUtf8 } from '../../src/model/format/utf8.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { findBrowser } from '../journeys/browser.ts'
import type { CountTask, CountTimes } from './count-lists.ts'
import { type Benchmark, row } from './row.ts'
import { readStories } from './search-corpora.ts'
import { percentile } from './search-measures.ts'

/** A phone's processor against this one: the slow-down of the browser's own tools. */
const SLOWER = 4

const QUERIES = 400
const ROUNDS = 5
/** Of a query's times the least counts: the others have what other programs took. */
const LEAST = 0
/** Where the browser is slowed down the middle one does: it is not slowed down evenly. */
const MIDDLE = 0.5
const SEED = 7
/** Articles that the reader has a state of. */
const READ = 2000

/**
 * The library's own list at a hundred thousand articles, in Chromium: every facet counted over any
 * combination of filters, and what reading the columns takes. In a worker, where lists are counted; and
 * in a page, since a worker is not slowed down by the browser's tools.
 */
export const libraryScale: Benchmark = async ({ corpora, root }) => {
  const { files, rootSize } = writeColumns(corpora())
  const task = taskOf(files.map((file) => decodeUtf8(inflateRawSync(file))))
  const script = await scriptOf(root)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const inWorker = await countInWorker(browser, script, task)
  const slowed = await countInSlowPage(browser, script, task)
  await browser.close()
  return [
    ...timeRows('in a worker', inWorker, LEAST),
    ...timeRows(`in a page ${SLOWER} times slower`, slowed, MIDDLE),
    row('columns', sum(files), 'bytes'),
    row('columns, largest file', Math.max(...files.map(({ length }) => length)), 'bytes'),
    row("catalogue's root", rootSize, 'bytes'),
  ]
}

function timeRows(where: string, { reading, rounds }: CountTimes, share: number) {
  const [first = []] = rounds
  const times = first.map((_, query) =>
    percentile(
      rounds.map((round) => round[query] ?? 0),
      share,
    ),
  )
  return [
    row(`facet counts over any filter, 100000 articles, ${where}, p95`, percentile(times, 0.95), 'ms'),
    row(`facet counts over any filter, 100000 articles, ${where}, median`, percentile(times, 0.5), 'ms'),
    row(`facet counts as the first of all, 100000 articles, ${where}`, first[0] ?? 0, 'ms'),
    row(`reading the columns, 100000 articles, ${where}`, reading, 'ms'),
  ]
}

async function countInWorker(browser: Browser, script: string, task: CountTask): Promise<CountTimes> {
  const page = await browser.newPage()
  const source = `${script}\nonmessage = ({ data }) => postMessage(countLists(data))`
  return page.evaluate(
    ({ source, task }) =>
      new Promise<CountTimes>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source])))
        worker.onmessage = ({ data }: MessageEvent<CountTimes>) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
        worker.postMessage(task)
      }),
    { source, task },
  )
}

async function countInSlowPage(browser: Browser, script: string, task: CountTask): Promise<CountTimes> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addScriptTag({ content: script })
  return page.evaluate(
    (task) => (globalThis as unknown as { countLists(task: CountTask): CountTimes }).countLists(task), // from the script
    task,
  )
}

/** `count-lists.ts` as a site's build would make it. */
async function scriptOf(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: 'tests/bench/count-lists.ts', output: { format: 'iife' } },
    },
  })
  const [file] = Array.isArray(built) || !('output' in built) ? [] : built.output
  if (file?.type !== 'chunk') throw new Error('The build gave no script')
  return file.code
}

/** Random combinations of filters, the same in every run, over a library of which some articles were read. */
function taskOf(chunks: readonly string[]): CountTask {
  const random = randomNumbers(SEED)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const { count, facets } = joinChunks(chunks.map((chunk) => parseChunk(new TextEncoder().encode(chunk))))
  const states = Array.from({ length: READ }, () => {
    const status = pick(['reading', 'finished', 'archived'] as const) ?? 'reading'
    return [Math.floor(random() * count), { ...UNREAD, status, saved: random() < 0.2 }] as const
  })
  const filters = [
    () => `section:"${pick(facets.section.names)}"`,
    () => `author:"${pick(facets.author.names)}"`,
    () => `tag:"${pick(facets.tag.names)}"`,
    () => `-tag:"${pick(facets.tag.names)}"`,
    () => `published:${pick(facets.date.names)}`,
    () => pick(['length:<5m', 'length:5m..10m', 'words:>400', 'left:<3m']),
    () => pick(['is:unread', 'is:reading', 'is:finished', 'is:saved']),
    () => 'source:"Reuters"',
  ]
  const queries = Array.from({ length: QUERIES }, () => {
    const q = Array.from({ length: Math.floor(random() * 5) }, () => pick(filters)?.()).join(' ')
    return parseQuery(q).where
  })
  return { chunks, queries, states, rounds: ROUNDS }
}

function writeColumns(corpora: string): { readonly files: readonly Uint8Array[]; readonly rootSize: number } {
  const library = readStories(corpora, 'reuters-100k')
    .map((story) => summarize({ ...story, section: story.tags[0] ?? null, source: 'Reuters' }))
    .sort(compareNewestFirst)
  const { files } = writeCatalogue(library, nodeTools)
  const columns = [...files].filter(([path]) => path.startsWith('c')).map(([, bytes]) => bytes)
  return { files: columns, rootSize: files.get('root.json')?.length ?? 0 }
}

function sum(files: readonly Uint8Array[]): number {
  return files.reduce((total, { length }) => total + length, 0)
}

/** Numbers from 0 to below 1, the same in every run (mulberry32, Tommy Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
