import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import type { Indexable } from '../../src/search/index/collect.ts'
import { loadStemmers } from '../../src/search/stems.ts'
import { writeIndex } from '../../src/search/write-index.ts'
import { storiesOneByOne } from './search-corpora.ts'
import { indexWithMiniSearch } from './search-peers.ts'

/** What building an index costs; run as a program of its own, so that its memory is its own. */
export type BuildCost = {
  readonly cpuSeconds: number
  /** At the highest, beyond what the process took before. */
  readonly peakBytes: number
}

const [, , engine, folder, corpus] = process.argv
if (folder === undefined || (corpus !== 'reuters' && corpus !== 'reuters-100k'))
  throw new Error('Usage: search-build offprint|minisearch CORPORA reuters|reuters-100k')

const stemmers = await loadStemmers(['en'])
const stories = storiesOneByOne(folder, corpus)
const reading = { user: 0, system: 0 }

/** One at a time, as a build hands them over; the time that reading takes is no engine's. */
function* articles(): Iterable<Indexable> {
  const lines = stories[Symbol.iterator]()
  for (;;) {
    const before = process.cpuUsage()
    const next = lines.next()
    const { user, system } = process.cpuUsage(before)
    reading.user += user
    reading.system += system
    if (next.done) return
    yield next.value
  }
}

const rss = process.memoryUsage().rss
const started = process.cpuUsage()
if (engine === 'offprint') writeIndex(articles(), { stemmers, ...nodeTools })
else indexWithMiniSearch(articles())
const { user, system } = process.cpuUsage(started)
const cost: BuildCost = {
  cpuSeconds: (user + system - reading.user - reading.system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024 - rss,
}
process.stdout.write(JSON.stringify(cost))
