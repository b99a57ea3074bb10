import type { BlockVersion } from './block-history.ts'
import { type BlockPrint, hashCount, likenessOfPrints, SAMPLES, sampleOf } from './block-print.ts'

/** What shared blocks are found by. */
export type Printed = {
  readonly id: string
  /** The best of its copies, by id, or null: what copies share is said of them as a whole. */
  readonly copyOf: string | null
  readonly blocks: BlockVersion
}

/** A block of one article that another has too, all but word for word. */
export type SharedBlock = {
  readonly block: string
  /** The other article's id. */
  readonly article: string
  /** Its block. */
  readonly there: string
}

/** Hashes of a print, one a pair of words: 25 words. Shorter blocks are phrases that anybody may use. */
const HASHES_AT_LEAST = 24
/** Likeness from which one block is the other: a word in ten changed leaves 0.8, and a sample errs by some hundredths. */
const ALIKE = 0.75
/** Blocks. What more of them say is a plea to subscribe or a word about the author. */
const CROWD = 12
/** Of the blocks like one, so many are named, each of another article … */
const NAMED = 3
/** … of so many blocks of an article: what a page carries stays small. */
const BLOCKS_AN_ARTICLE = 20

/**
 * Finds blocks that stand in more than one article, by their prints: no text is read again. Samples of the
 * hashes bring those together that are much alike (minima of one permutation's bins: Li, Owen and Zhang,
 * "One permutation hashing", 2012; in bands: Indyk and Motwani, "Approximate nearest neighbors", 1998), and
 * likeness decides. Time and memory grow with the blocks, not with their pairs.
 *
 * @param articles in the library's own order: of blocks as alike, those nearest in it are named, which are
 * of about the same days
 * @returns by article id, in the order of its blocks and of each the likest first; articles without any are absent
 */
export function findSharedBlocks(articles: readonly Printed[]): ReadonlyMap<string, readonly SharedBlock[]> {
  const long = longBlocks(articles)
  const likest = createLikest(long)
  const crowded = new Uint8Array(long.count)
  for (let which = 0; which < SAMPLES; which += 1) {
    for (const run of runsOf(sortedSamples(long, which), long.count)) {
      if (run.length <= CROWD) compareAll(run, long, likest)
      else if (isOneCrowd(run, long)) for (const block of run) crowded[block] = 1
    }
  }
  const shared = new Map<string, SharedBlock[]>()
  for (let block = 0; block < long.count; block += 1) {
    const others = crowded[block] ? [] : likest.of(block).filter((other) => !crowded[other])
    if (others.length === 0) continue
    const { id } = long.articleOf(block)
    const own = shared.get(id) ?? []
    if (new Set(own.map((one) => one.block)).size === BLOCKS_AN_ARTICLE) continue
    const name = (other: number) => ({ article: long.articleOf(other).id, there: long.printOf(other).id })
    own.push(...others.map((other) => ({ block: long.printOf(block).id, ...name(other) })))
    shared.set(id, own)
  }
  return shared
}

/** The blocks that are long enough, numbered through all articles. In flat arrays: a large library has millions. */
type LongBlocks = {
  readonly count: number
  readonly printOf: (block: number) => BlockPrint
  /** The number of its article. */
  readonly placeOf: (block: number) => number
  readonly articleOf: (block: number) => Printed
}

function longBlocks(articles: readonly Printed[]): LongBlocks {
  const isLong = (print: BlockPrint) => hashCount(print) >= HASHES_AT_LEAST
  const count = articles.reduce((sum, { blocks }) => sum + blocks.filter(isLong).length, 0)
  const owners = new Uint32Array(count)
  const indices = new Uint32Array(count)
  let next = 0
  for (const [owner, { blocks }] of articles.entries()) {
    for (const [index, print] of blocks.entries()) {
      if (!isLong(print)) continue
      owners[next] = owner
      indices[next] = index
      next += 1
    }
  }
  const placeOf = (block: number) => owners[block] ?? 0
  const articleOf = (block: number) => articles[placeOf(block)] ?? NONE
  return { count, placeOf, articleOf, printOf: (block) => articleOf(block).blocks[indices[block] ?? 0] ?? NO_PRINT }
}

const NONE: Printed = { id: '', copyOf: null, blocks: [] }
const NO_PRINT: BlockPrint = { id: '', hashes: '' }

/** Sample and block in one number, so that sorting brings blocks of one sample together. */
function sortedSamples({ count, printOf }: LongBlocks, which: number): Float64Array {
  const keys = new Float64Array(count)
  let used = 0
  for (let block = 0; block < count; block += 1) {
    const sample = sampleOf(printOf(block), which)
    if (sample === null) continue
    keys[used] = sample * count + block
    used += 1
  }
  return keys.subarray(0, used).sort()
}

/** Blocks of one sample, two and more, ascending. */
function* runsOf(keys: Float64Array, count: number): Generator<readonly number[]> {
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const sample = Math.floor((keys[start] ?? 0) / count)
    for (end = start + 1; end < keys.length && Math.floor((keys[end] ?? 0) / count) === sample; ) end += 1
    if (end - start > 1) yield [...keys.subarray(start, end)].map((key) => key - sample * count)
  }
}

function compareAll(run: readonly number[], { printOf, placeOf, articleOf }: LongBlocks, likest: Likest): void {
  for (const [at, block] of run.entries()) {
    const { copyOf } = articleOf(block)
    for (const other of run.slice(at + 1)) {
      if (placeOf(block) === placeOf(other) || (copyOf !== null && copyOf === articleOf(other).copyOf)) continue
      const likeness = likenessOfPrints(printOf(block), printOf(other), ALIKE)
      if (likeness < ALIKE) continue
      likest.offer(block, other, likeness)
      likest.offer(other, block, likeness)
    }
  }
}

/** Many blocks share a sample because they are one block, or because the sample is of pairs that are in everybody's mouth. */
function isOneCrowd(run: readonly number[], { printOf }: LongBlocks): boolean {
  const drawn = run.slice(0, CROWD + 1)
  const alike = drawn.filter(
    (block, at) => at > 0 && likenessOfPrints(printOf(drawn[at - 1] ?? block), printOf(block), ALIKE) >= ALIKE,
  )
  return alike.length >= CROWD / 2
}

type Likest = {
  readonly offer: (block: number, other: number, likeness: number) => void
  /** The likest first. */
  readonly of: (block: number) => readonly number[]
}

/** Of each block the likest, and of those as like the nearest, one an article. */
function createLikest({ count, placeOf }: LongBlocks): Likest {
  const others = new Uint32Array(count * NAMED).fill(NOBODY)
  const likenesses = new Float32Array(count * NAMED)

  function isBefore(block: number, a: number, likeness: number, slot: number): boolean {
    const b = others[slot] ?? NOBODY
    if (b === NOBODY || likeness !== likenesses[slot]) return b === NOBODY || likeness > (likenesses[slot] ?? 0)
    const distance = (other: number) => Math.abs(placeOf(other) - placeOf(block))
    return distance(a) < distance(b) || (distance(a) === distance(b) && a < b)
  }

  function offer(block: number, other: number, exact: number): void {
    const likeness = Math.fround(exact)
    const [start, end] = [block * NAMED, (block + 1) * NAMED]
    let at = start
    while (at < end && !isBefore(block, other, likeness, at)) {
      if (others[at] !== NOBODY && placeOf(others[at] ?? 0) === placeOf(other)) return
      at += 1
    }
    if (at === end) return
    let last = at
    while (last < end - 1 && others[last] !== NOBODY && placeOf(others[last] ?? 0) !== placeOf(other)) last += 1
    others.copyWithin(at + 1, at, last)
    likenesses.copyWithin(at + 1, at, last)
    others[at] = other
    likenesses[at] = likeness
  }
  const of = (block: number): number[] =>
    [...others.subarray(block * NAMED, (block + 1) * NAMED)].filter((other) => other !== NOBODY)
  return { offer, of }
}

/** Stands for no block. */
const NOBODY = 2 ** 32 - 1
