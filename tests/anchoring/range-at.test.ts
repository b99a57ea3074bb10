// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isOnRange } from '../../src/anchoring/range-at.ts'

/** jsdom lays nothing out: a range of two lines, the second shorter. */
const range = Object.assign(new Range(), {
  getClientRects: () => [new DOMRect(100, 10, 200, 20), new DOMRect(0, 40, 50, 20), new DOMRect(300, 10, 0, 20)],
})

describe('isOnRange', () => {
  it.each([
    ['on the first line', 150, 20, true],
    ['on the second', 20, 50, true],
    ['a hair beside it', 51, 50, true],
    ['between the lines', 150, 35, false],
    ['beside the second', 150, 50, false],
    ['on an empty piece', 303, 20, false],
  ])('%s', (_, x, y, answer) => {
    expect(isOnRange(range, x, y)).toBe(answer)
  })
})
