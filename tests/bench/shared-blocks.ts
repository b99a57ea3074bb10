import { printOf } from '../../src/ingest/block-print.ts'
import { findSharedBlocks, type Printed } from '../../src/ingest/shared-blocks.ts'
import { type Benchmark, row } from './row.ts'
import { readStories, storiesOneByOne } from './search-corpora.ts'

/** Words of a paragraph that is a passage and no phrase. */
const LONG = 25
/** Paragraphs that are drawn. */
const DRAWN = 2000
/** One word in so many is another. */
const EDITS = [10, 15, 20]

/**
 * Finding blocks that articles share: what it costs in a library where most share one (Reuters' sentences,
 * recombined), and how many paragraphs are found again after an edit.
 */
export const sharedBlocks: Benchmark = async ({ corpora }) => {
  const library: Printed[] = []
  for (const { id, blocks } of storiesOneByOne(corpora(), 'reuters-100k')) {
    library.push({ id, copyOf: null, blocks: blocks.map(printOf) })
  }
  const started = process.cpuUsage()
  const found = findSharedBlocks(library)
  const { user, system } = process.cpuUsage(started)

  const paragraphs = readStories(corpora(), 'reuters').flatMap(({ blocks }) =>
    blocks.map(({ text }) => text.split(' ')),
  )
  const drawn = [...new Map(paragraphs.map((words) => [words.join(' '), words])).values()]
    .filter((words) => words.length >= LONG)
    .slice(0, DRAWN)
  const foundAgain = (nth: number) => {
    const edited = drawn.map((words) => words.map((word, at) => (at % nth === nth - 1 ? `other${word}` : word)))
    const shared = findSharedBlocks([...articlesOf('own', drawn), ...articlesOf('edited', edited)])
    return drawn.filter((_, at) => shared.get(`own${at}`)?.some(({ article }) => article === `edited${at}`)).length
  }
  return [
    row('finding shared blocks, 100,000 articles', (user + system) / 1e6, 'CPU s'),
    row('articles that share a block, 100,000 of recombined sentences', found.size / library.length, 'share'),
    ...EDITS.map((nth) =>
      row(`paragraphs found again, a word in ${nth} changed`, foundAgain(nth) / drawn.length, 'share'),
    ),
  ]
}

/** Each paragraph an article of its own. */
function articlesOf(name: string, paragraphs: readonly (readonly string[])[]): Printed[] {
  return paragraphs.map((words, at) => {
    return { id: `${name}${at}`, copyOf: null, blocks: [printOf({ id: 'p', text: words.join(' ') })] }
  })
}
