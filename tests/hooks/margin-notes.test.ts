import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stack } from '../../src/hooks/margin-notes.ts'

describe('stack', () => {
  it.each<[string, [number, number][], number[]]>([
    [
      'leaves notes apart where they are',
      [
        [0, 40],
        [100, 40],
      ],
      [0, 100],
    ],
    [
      'moves one down below the other',
      [
        [0, 40],
        [30, 40],
      ],
      [0, 50],
    ],
    [
      'moves those on top of each other down, and goes on where there is room',
      [
        [0, 40],
        [10, 40],
        [20, 40],
        [400, 40],
      ],
      [0, 50, 100, 400],
    ],
    ['has nothing to do without notes', [], []],
  ])('%s', (_name, notes, expected) => {
    expect(
      stack(
        notes.map(([top, height]) => ({ top, height })),
        10,
      ),
    ).toEqual(expected)
  })

  it('moves none up, and lets none overlap', () => {
    const heights = fc.array(fc.record({ step: fc.nat(200), height: fc.nat(120) }))
    fc.assert(
      fc.property(heights, (steps) => {
        const notes: { top: number; height: number }[] = []
        for (const { step, height } of steps) notes.push({ top: (notes.at(-1)?.top ?? 0) + step, height })
        const tops = stack(notes, 12)
        for (const [at, { top }] of notes.entries()) {
          expect(tops[at]).toBeGreaterThanOrEqual(top)
          if (at > 0) expect(tops[at]).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + (notes[at - 1]?.height ?? 0) + 12)
        }
      }),
    )
  })
})
