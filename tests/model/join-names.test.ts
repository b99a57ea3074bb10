import { describe, expect, it } from 'vitest'
import { joinNames } from '../../src/model/join-names.ts'

describe('joinNames', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 others'],
    [['A', 'B', 'C', 'D'], 'A, B, C and D'],
  ])('joins %j', (names, joined) => {
    expect(joinNames(names, 3)).toBe(joined)
  })
})
