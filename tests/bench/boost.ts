import type { Tree } from '../../src/ingest/clean/trees.ts'
import { weigh } from '../../src/ingest/clean/trees.ts'

export type Sample = { readonly row: readonly number[]; readonly is: boolean; readonly weight: number }
export type Boosted = { readonly base: number; readonly trees: readonly Tree[] }

export type BoostOptions = {
  readonly rounds: number
  readonly depth: number
  /** How much of each tree's advice is taken. */
  readonly rate: number
  /** L2 penalty on what a leaf adds. */
  readonly penalty: number
  /** Share of the samples, and of the measures, that a round looks at. */
  readonly samples: number
  readonly measures: number
  readonly seed: number
}

/** Cuts a measure may be split at. */
const CUTS = 24
const LEAST_SAMPLES = 20
/** Second derivatives a side of a split must hold, so that no leaf stands on a handful of lines. */
const LEAST_CURVATURE = 0.6

/** Boosted trees for a yes or no: logistic loss, second order (Chen and Guestrin, KDD 2016). The same seed gives the same trees. */
export function boost(samples: readonly Sample[], options: BoostOptions): Boosted {
  const random = mulberry32(options.seed)
  const cuts = cutsOf(samples)
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const yes = samples.reduce((sum, { is, weight }) => sum + (is ? weight : 0), 0)
  const base = Math.log((yes + 1) / (total - yes + 1))
  const sums = new Float64Array(samples.length).fill(base)
  const slope = new Float64Array(samples.length)
  const curve = new Float64Array(samples.length)
  const trees: Tree[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    samples.forEach(({ is, weight }, index) => {
      const odds = 1 / (1 + Math.exp(-(sums[index] ?? 0)))
      slope[index] = weight * (odds - (is ? 1 : 0))
      curve[index] = weight * Math.max(1e-3, odds * (1 - odds))
    })
    const measures = cuts
      .map((_, measure) => measure)
      .filter((measure) => cuts[measure]?.length && random() < options.measures)
    const chosen = samples.map((_, index) => index).filter(() => random() < options.samples)
    const tree = grow(chosen, options.depth)
    trees.push(tree)
    samples.forEach(({ row }, index) => {
      sums[index] = (sums[index] ?? 0) + weigh(0, [tree], (measure) => row[measure] ?? -1)
    })

    function grow(indices: readonly number[], depth: number): Tree {
      const all = totals(indices)
      const leaf = (-options.rate * all.slope) / (all.curve + options.penalty)
      if (depth === 0 || indices.length < LEAST_SAMPLES) return Math.round(leaf * 1000) / 1000
      const split = bestSplit(indices, all)
      if (!split) return Math.round(leaf * 1000) / 1000
      const { measure, cut } = split
      const isBelow = (index: number): boolean => (samples[index]?.row[measure] ?? -1) <= cut
      return [
        measure,
        cut,
        grow(indices.filter(isBelow), depth - 1),
        grow(
          indices.filter((index) => !isBelow(index)),
          depth - 1,
        ),
      ]
    }

    function bestSplit(indices: readonly number[], all: Totals): { measure: number; cut: number } | null {
      let best: { measure: number; cut: number; gain: number } | null = null
      for (const measure of measures) {
        const own = cuts[measure] ?? []
        const slopes = new Float64Array(own.length + 1)
        const curves = new Float64Array(own.length + 1)
        for (const index of indices) {
          const bin = binOf(samples[index]?.row[measure] ?? -1, own)
          slopes[bin] = (slopes[bin] ?? 0) + (slope[index] ?? 0)
          curves[bin] = (curves[bin] ?? 0) + (curve[index] ?? 0)
        }
        const below = { slope: 0, curve: 0 }
        own.forEach((cut, bin) => {
          below.slope += slopes[bin] ?? 0
          below.curve += curves[bin] ?? 0
          const above = { slope: all.slope - below.slope, curve: all.curve - below.curve }
          if (below.curve < LEAST_CURVATURE || above.curve < LEAST_CURVATURE) return
          const gain = worth(below) + worth(above) - worth(all)
          if (gain > (best?.gain ?? 1e-3 * options.penalty)) best = { measure, cut, gain }
        })
      }
      return best
    }
  }
  return { base: Math.round(base * 1000) / 1000, trees }

  function totals(indices: readonly number[]): Totals {
    const sum = { slope: 0, curve: 0 }
    for (const index of indices) {
      sum.slope += slope[index] ?? 0
      sum.curve += curve[index] ?? 0
    }
    return sum
  }

  function worth(side: Totals): number {
    return (side.slope * side.slope) / (side.curve + options.penalty)
  }
}

type Totals = { readonly slope: number; readonly curve: number }

/** Where each measure may be cut: between its values, or at its quantiles where there are many. */
function cutsOf(samples: readonly Sample[]): number[][] {
  return (samples[0]?.row ?? []).map((_, measure) => {
    const values = samples.map(({ row }) => row[measure] ?? -1).sort((a, b) => a - b)
    const different = [...new Set(values)]
    const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
    const cuts =
      different.length <= CUTS
        ? different.slice(1).map((value, index) => (value + (different[index] ?? value)) / 2)
        : Array.from({ length: CUTS - 1 }, (_unused, index) => at((index + 1) / CUTS))
    return [...new Set(cuts.map((cut) => Math.round(cut * 100) / 100))]
  })
}

/** How many cuts a value lies above. */
function binOf(value: number, cuts: readonly number[]): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (cuts[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** A small seeded generator (Tommy Ettinger's mulberry32), 0 to 1. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
