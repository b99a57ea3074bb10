import type { BlockFate } from '../model/block-map.ts'
import type { BlockVersion } from './block-history.ts'
import { wordsId } from './block-history.ts'
import { hashesOf, likeness, type Print } from './block-print.ts'
import { longestCommon } from './longest-common.ts'

/** Likeness that makes one block the other's edit where the order says so too: a fifth of the words changed leaves 0.6. */
const EDITED_LIKENESS = 0.45
/** Likeness that makes it so against the order. */
const MOVED_LIKENESS = 0.5
/** How much better than any other candidate it has to be: look-alikes are not to be told apart by chance. */
const EDITED_MARGIN = 0.08
const MOVED_MARGIN = 0.15
/** Pairs beyond which a gap is no edit but another text: comparing them all would take seconds. */
const MAX_CELLS = 4_000_000

type Prints = readonly Print[]

/** Pairs of indices: old block, new block. */
type Pairs = Map<number, number>

/**
 * What became of each block of `before` in `after`: blocks of the same words first, by their longest
 * common subsequence and then wherever they stand; among the rest the most alike, in order between the
 * same neighbours, then anywhere. Where two candidates are about as good, neither is taken. Blocks that
 * keep their id are left out.
 */
export function alignBlocks(older: BlockVersion, newer: BlockVersion): ReadonlyMap<string, BlockFate> {
  const [before, after] = [older.map(unpacked), newer.map(unpacked)]
  const inOrder = longestCommon(
    before.map(({ id }) => wordsId(id)),
    after.map(({ id }) => wordsId(id)),
  )
  const pairs: Pairs = new Map(inOrder)
  pairSameWords(before, after, pairs)
  const rest = { old: unpaired(before, new Set(pairs.keys())), new: unpaired(after, new Set(pairs.values())) }
  const scores = scoresOf(before, after, rest)
  const edited = pairEdits(before.length, after.length, inOrder, rest, scores)
  for (const [from, to] of edited) pairs.set(from, to)
  for (const [from, to] of pairMoves(before, after, rest, pairs)) pairs.set(from, to)

  const kept = new Set(after.map(({ id }) => id))
  const ordered = new Set([...inOrder.keys(), ...edited.keys()])
  const fates = new Map<string, BlockFate>()
  before.forEach(({ id }, index) => {
    if (kept.has(id)) return
    const to = pairs.get(index)
    if (to === undefined) fates.set(id, { became: 'gone', to: nearest(index, pairs, before, after) })
    else {
      fates.set(id, { became: ordered.has(index) ? 'edited' : 'moved', to: after[to]?.id ?? null })
    }
  })
  return fates
}

function unpacked(print: BlockVersion[number]): Print {
  return { id: print.id, hashes: hashesOf(print) }
}

type Rest = { readonly old: readonly number[]; readonly new: readonly number[] }
type Scores = (from: number, to: number) => number

function unpaired(version: Prints, taken: ReadonlySet<number>): number[] {
  return version.flatMap((_, index) => (taken.has(index) ? [] : [index]))
}

/** Blocks that keep their words at another place. */
function pairSameWords(before: Prints, after: Prints, pairs: Pairs): void {
  const taken = new Set(pairs.values())
  const free = new Map<string, number[]>()
  after.forEach(({ id }, index) => {
    if (!taken.has(index)) free.set(wordsId(id), [...(free.get(wordsId(id)) ?? []), index])
  })
  before.forEach(({ id }, index) => {
    const to = pairs.has(index) ? undefined : free.get(wordsId(id))?.shift()
    if (to !== undefined) pairs.set(index, to)
  })
}

/** Likeness is asked for several times a pair, and most pairs share nothing. */
function scoresOf(before: Prints, after: Prints, rest: Rest): Scores {
  const rows = new Map<number, Map<number, number>>()
  const holders = new Map<number, number[]>()
  for (const to of rest.new) {
    for (const hash of after[to]?.hashes ?? []) holders.set(hash, [...(holders.get(hash) ?? []), to])
  }
  for (const from of rest.old) {
    const old: Print | undefined = before[from]
    const row = new Map<number, number>()
    for (const to of new Set(old?.hashes.flatMap((hash) => holders.get(hash) ?? []))) {
      const candidate = after[to]
      if (old && candidate) row.set(to, likeness(old, candidate))
    }
    rows.set(from, row)
  }
  return (from, to) => rows.get(from)?.get(to) ?? 0
}

/** Edits between the same neighbours: in each gap the order-preserving pairs of the greatest likeness. */
function pairEdits(
  oldLength: number,
  newLength: number,
  inOrder: ReadonlyMap<number, number>,
  rest: Rest,
  scores: Scores,
): Pairs {
  const found: Pairs = new Map()
  let [oldStart, newStart] = [0, 0]
  for (const [oldEnd, newEnd] of [...inOrder, [oldLength, newLength] as const]) {
    const gap = {
      old: rest.old.filter((index) => index >= oldStart && index < oldEnd),
      new: rest.new.filter((index) => index >= newStart && index < newEnd),
    }
    for (const [from, to] of bestInOrder(gap, scores)) {
      const rival = Math.max(0, ...rest.new.filter((other) => other !== to).map((other) => scores(from, other)))
      const other = Math.max(0, ...rest.old.filter((one) => one !== from).map((one) => scores(one, to)))
      if (scores(from, to) - Math.max(rival, other) >= EDITED_MARGIN) found.set(from, to)
    }
    ;[oldStart, newStart] = [oldEnd + 1, newEnd + 1]
  }
  return found
}

/** The order-preserving pairs of a gap with the greatest sum of likeness (Needleman and Wunsch, 1970, without penalties). */
function bestInOrder(gap: Rest, scores: Scores): Pairs {
  if (gap.old.length * gap.new.length > MAX_CELLS) return new Map()
  const width = gap.new.length + 1
  const sums = new Float64Array((gap.old.length + 1) * width)
  const sum = (row: number, column: number): number => sums[row * width + column] ?? 0
  const gain = (row: number, column: number): number => {
    const score = scores(gap.old[row] ?? -1, gap.new[column] ?? -1)
    return score >= EDITED_LIKENESS ? score : 0
  }
  for (let row = gap.old.length - 1; row >= 0; row -= 1) {
    for (let column = gap.new.length - 1; column >= 0; column -= 1) {
      const paired = gain(row, column)
      sums[row * width + column] = Math.max(
        sum(row + 1, column),
        sum(row, column + 1),
        paired > 0 ? paired + sum(row + 1, column + 1) : 0,
      )
    }
  }
  const pairs: Pairs = new Map()
  for (let [row, column] = [0, 0]; row < gap.old.length && column < gap.new.length; ) {
    const paired = gain(row, column)
    if (paired > 0 && sum(row, column) === paired + sum(row + 1, column + 1)) {
      pairs.set(gap.old[row] ?? -1, gap.new[column] ?? -1)
      row += 1
      column += 1
    } else if (sum(row, column) === sum(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

/** Edits against the order: only the clear ones, with every block of either version as a rival. */
function pairMoves(before: Prints, after: Prints, rest: Rest, pairs: Pairs): Pairs {
  const taken = new Set(pairs.values())
  const found: Pairs = new Map()
  for (const from of rest.old) {
    const old = before[from]
    if (!old || pairs.has(from)) continue
    const [best, second] = rank(after, old)
    const candidate = best && after[best.index]
    if (!best || !candidate || taken.has(best.index) || best.score < MOVED_LIKENESS) continue
    const [back, rival] = rank(before, candidate)
    const runnerUp = Math.max(second?.score ?? 0, rival?.score ?? 0)
    if (back?.index === from && best.score - runnerUp >= MOVED_MARGIN) found.set(from, best.index)
  }
  return found
}

function rank(version: Prints, print: Print): readonly { index: number; score: number }[] {
  return version
    .map((block, index) => ({ index, score: likeness(print, block) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
}

/** The new block that stands where an old one was: that of its nearest neighbour, the earlier of two as near. */
function nearest(index: number, pairs: Pairs, before: Prints, after: Prints): string | null {
  for (let distance = 1; distance < before.length; distance += 1) {
    const to = pairs.get(index - distance) ?? pairs.get(index + distance)
    if (to !== undefined) return after[to]?.id ?? null
  }
  return after[0]?.id ?? null
}
