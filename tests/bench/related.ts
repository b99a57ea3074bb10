import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import { RELATED } from '../../src/model/page.ts'
import { loadStemmers } from '../../src/search/stems.ts'
import { writeIndex } from '../../src/search/write-index.ts'
import { type Benchmark, row } from './row.ts'
import { readStories } from './search-corpora.ts'

/** A prime that reaches every article in turn: for each, one that is as good as drawn. */
const STEP = 7919

/**
 * Of the articles named beside one, how many share a topic that Reuters' editors gave, against articles
 * at random (both of those that have topics at all); and what naming them costs.
 */
export const related: Benchmark = async ({ corpora }) => {
  const stories = readStories(corpora(), 'reuters')
  const index = writeIndex(stories, { stemmers: await loadStemmers(['en']), ...nodeTools })
  const named = { pairs: 0, alike: 0 }
  const drawn = { pairs: 0, alike: 0 }
  let withAll = 0
  const compare = (count: typeof named, a: number, b: number) => {
    const [own, other] = [stories[a]?.tags ?? [], stories[b]?.tags ?? []]
    if (own.length === 0 || other.length === 0) return
    count.pairs += 1
    if (own.some((topic) => other.includes(topic))) count.alike += 1
  }
  const started = process.cpuUsage()
  for (const story of stories.keys()) {
    const found = index.related(story, RELATED, () => false)
    if (found.length === RELATED) withAll += 1
    for (const other of found) compare(named, story, other)
    compare(drawn, story, (story * STEP + 13) % stories.length)
  }
  const { user, system } = process.cpuUsage(started)
  const share = ({ alike, pairs }: typeof named) => alike / pairs
  return [
    row('related articles that share a topic', share(named), 'share', { name: 'at random', value: share(drawn) }),
    row(`articles with ${RELATED} related`, withAll / stories.length, 'share'),
    row('naming related articles, 19,043', (user + system) / 1e6, 'CPU s'),
  ]
}
