import { describe, expect, it } from 'vitest'
import { type Tree, weigh } from '../../../src/ingest/clean/trees.ts'

const TREES: readonly Tree[] = [
  [0, 10, -1, 2],
  [1, 0.5, 0.25, [0, 20, 0.5, -4]],
]

describe('weigh', () => {
  it.each([
    [[10, 0], 0.1 - 1 + 0.25],
    [[11, 1], 0.1 + 2 + 0.5],
    [[21, 1], 0.1 + 2 - 4],
  ])('adds what every tree says of %j', (measures, sum) => {
    expect(weigh(0.1, TREES, (measure) => measures[measure] ?? 0)).toBeCloseTo(sum)
  })
})
