import { inflateRawSync } from 'node:zlib'
import { parseChunk } from '../../src/catalogue/chunk-file.ts'
import { joinChunks } from '../../src/catalogue/columns.ts'
import { countFacets } from '../../src/catalogue/count-facets.ts'
import { leafMarks } from '../../src/catalogue/leaf-marks.ts'
import { select } from '../../src/catalogue/select.ts'
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts'
import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import { summarize } from '../../src/model/article.ts'
import { compareNewestFirst } from '../../src/model/article-order.ts'
import { FACET_VALUES } from '../../src/model/listing.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { type Benchmark, row } from './row.ts'
import { readStories } from './search-corpora.ts'
import { percentile } from './search-measures.ts'

/** A phone's processor against this one: the slow-down of the browser's own tools. */
const SLOWER = 4

const QUERIES = 400
const SEED = 7
/** Articles that the reader has a state of. */
const READ = 2000

/**
 * The library's own list at a hundred thousand articles: every facet counted over any combination of
 * filters, and what reading the columns takes. Measured in Node; what a slower processor takes is
 * worked out from it.
 */
export const libraryScale: Benchmark = async ({ corpora }) => {
  const random = randomNumbers(SEED)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const { files, root } = writeColumns(corpora())

  const started = cpuNow()
  const columns = joinChunks(files.map((file) => parseChunk(inflateRawSync(file))))
  const decoding = cpuNow() - started

  const states = new Map(
    Array.from({ length: READ }, () => [
      Math.floor(random() * columns.count),
      { ...UNREAD, status: pick(['reading', 'finished', 'archived'] as const) ?? 'reading', saved: random() < 0.2 },
    ]),
  )
  const filters = [
    () => `section:"${pick(columns.facets.section.names)}"`,
    () => `author:"${pick(columns.facets.author.names)}"`,
    () => `tag:"${pick(columns.facets.tag.names)}"`,
    () => `-tag:"${pick(columns.facets.tag.names)}"`,
    () => `published:${pick(columns.facets.date.names)}`,
    () => pick(['length:<5m', 'length:5m..10m', 'words:>400', 'left:<3m']),
    () => pick(['is:unread', 'is:reading', 'is:finished', 'is:saved']),
    () => 'source:"Reuters"',
  ]
  const times: number[] = []
  for (let at = 0; at < QUERIES; at += 1) {
    const q = Array.from({ length: Math.floor(random() * 5) }, () => pick(filters)?.()).join(' ')
    const { where } = parseQuery(q)
    const before = cpuNow()
    const { countedFor } = select({
      count: columns.count,
      view: null,
      where,
      marksOf: (leaf) =>
        leafMarks(leaf, {
          columns,
          states,
          docOf: () => undefined,
          titles: { folded: [], ranks: new Uint32Array(0) },
          text: () => new Uint8Array(columns.count),
        }),
    })
    countFacets(columns, states, countedFor, FACET_VALUES)
    times.push(cpuNow() - before)
  }
  const size = `${columns.count} articles`
  return [
    row(`facet counts over any filter, ${size}, p95`, percentile(times, 0.95), 'ms'),
    row(`facet counts over any filter, ${size}, p95, ${SLOWER} times slower`, percentile(times, 0.95) * SLOWER, 'ms'),
    row(`facet counts over any filter, ${size}, median`, percentile(times, 0.5), 'ms'),
    row(`reading the columns, ${size}`, decoding, 'ms'),
    row(`columns, ${size}`, sum(files), 'bytes'),
    row(`columns, largest file, ${size}`, Math.max(...files.map(({ length }) => length)), 'bytes'),
    row(`catalogue's root, ${size}`, root, 'bytes'),
  ]
}

/** In a function of its own, so that no text of the corpus is in memory while the columns are asked. */
function writeColumns(corpora: string): { readonly files: readonly Uint8Array[]; readonly root: number } {
  const library = readStories(corpora, 'reuters-100k')
    .map((story) => summarize({ ...story, section: story.tags[0] ?? null, source: 'Reuters' }))
    .sort(compareNewestFirst)
  const { files } = writeCatalogue(library, nodeTools)
  const columns = [...files].filter(([path]) => path.startsWith('c')).map(([, bytes]) => bytes)
  return { files: columns, root: files.get('root.json')?.length ?? 0 }
}

/** Milliseconds of the processor, which other work on the same machine does not lengthen. */
function cpuNow(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
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
