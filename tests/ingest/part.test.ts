import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { bringParts, makePart } from '../../src/ingest/part.ts'
import { readHere } from '../../src/ingest/seed-reader.ts'
import { isInShard, parseShard } from '../../src/ingest/shard.ts'
import { ingestWhole } from './ingest-whole.ts'
import { seedsFolder } from './seeds-folder.ts'

const VERSION = 'of this program'
const refuse = () => Promise.reject(new Error('A seed was read that a part has read'))

const harbour = Array.from(
  { length: 60 },
  (_, n) => `The ferry of hour ${n} left the harbour with ${n * 7} passengers.`,
)
/** A paragraph that two articles of their own have. */
const wire = Array.from({ length: 30 }, (_, n) => `word${n}`).join(' ')

/** Articles that are settled beside each other: the same title thrice, the same text twice, a paragraph twice, and what fails. */
const SEEDS: Record<string, string> = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`n${n}.md`, `# Number ${n}\n\nA text of its own, ${'word '.repeat(n)}\n`]),
  ),
  'title-1.md': '# The same title\n\nOne text, which nobody else has.\n',
  'title-2.md': '# The same title\n\nAnother text under the same words.\n',
  'title-3.txt': 'The same title\n\nAnd one more text, quite unlike the two.\n',
  'copy-1.md': `# The ferry\n\n${harbour.join(' ')}\n`,
  'copy-2.md': `# The ferry, again\n\n${harbour.join(' ')} One line more.\n`,
  'wire-1.md': `# The board\n\n${wire}\n\nIt met on a Thursday, in a room above the fish market, and published its minutes when it remembered to.\n`,
  'wire-2.md': `# The stage\n\nNobody was asked whether it could be trusted in a gale, for the piles on its seaward side had been eaten through.\n\n${wire}, and so on.\n`,
  'empty.txt': '',
  'unknown.xyz': 'what is this',
}

async function partsOf(folder: string, of: number, version = VERSION): Promise<string[]> {
  const outDirs: string[] = []
  for (let part = 1; part <= of; part += 1) {
    const outDir = join(await seedsFolder({}), `part-${part}`)
    await makePart({ folder, outDir, shard: { part, of }, version, startReaders: readHere })
    outDirs.push(outDir)
  }
  return outDirs
}

describe('parts of a library', () => {
  let folder: string
  let parts: string[]
  beforeEach(async () => {
    folder = await seedsFolder(SEEDS)
    parts = await partsOf(folder, 3)
  })

  it('come to what one piece comes to, and the merge reads no seed again', async () => {
    const cache = { folder: await seedsFolder({}), version: VERSION }
    bringParts(parts, cache)
    const merged = await ingest({ folder, ledger: EMPTY_LEDGER, cache, startReaders: refuse })
    const { articles, ...rest } = await ingestWhole({ folder, ledger: EMPTY_LEDGER })
    expect(merged.articles.map(merged.read)).toEqual(articles)
    expect(merged.ledger).toEqual(rest.ledger)
    expect(merged.problems).toEqual(rest.problems)
    expect([...merged.sharedBlocks]).toEqual([...rest.sharedBlocks])
    expect(rest.sharedBlocks.size).toBe(2)
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(19)
    expect(articles.filter(({ copies, alternates }) => copies || alternates)).toHaveLength(2)
  })

  it('may be read where the parts no longer are', async () => {
    const some = await partsOf(folder, 2)
    const cache = { folder: await seedsFolder({}), version: VERSION }
    bringParts(some, cache)
    for (const part of some) rmSync(part, { recursive: true })
    const merged = await ingest({ folder, ledger: EMPTY_LEDGER, cache, startReaders: refuse })
    expect(merged.articles).toHaveLength(19)
  })

  it.each([
    ['one is missing', () => parts.slice(0, 2), VERSION, 'Of 3 parts there is no 3'],
    ['another program reads them', () => parts, 'another', 'another version'],
    ['one is no part', () => [...parts, folder], VERSION, 'is no part of a library'],
  ])('are refused when %s', async (_name, some, version, message) => {
    const cache = await seedsFolder({})
    expect(() => bringParts(some(), { folder: cache, version })).toThrow(message)
  })

  it('are refused when they are of different numbers of parts', async () => {
    const halves = await partsOf(folder, 2)
    const cache = { folder: await seedsFolder({}), version: VERSION }
    expect(() => bringParts([...parts, ...halves], cache)).toThrow('one of 2 parts')
  })
})

describe('isInShard', () => {
  it('puts each seed into exactly one part', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (seed, of) => {
        const shards = Array.from({ length: of }, (_, index) => ({ part: index + 1, of }))
        expect(shards.filter((shard) => isInShard(shard, seed))).toHaveLength(1)
      }),
    )
  })
})

describe('parseShard', () => {
  it.each([
    ['1/1', { part: 1, of: 1 }],
    ['3/12', { part: 3, of: 12 }],
  ])('reads %s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard)
  })

  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/2/3', ''])('refuses %j', (text) => {
    expect(() => parseShard(text)).toThrow('2/8')
  })
})
