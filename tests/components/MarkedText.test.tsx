// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { MarkedText } from '../../src/components/MarkedText.tsx'

afterEach(cleanup)

const marked = (text: string, marks: readonly (readonly [number, number])[]) => {
  const { container } = render(<MarkedText text={text} marks={marks} />)
  return { text: container.textContent, marks: [...container.querySelectorAll('mark')].map((mark) => mark.textContent) }
}

describe('MarkedText', () => {
  it.each([
    [[[0, 3]], ['one']],
    [
      [
        [0, 3],
        [8, 13],
      ],
      ['one', 'three'],
    ],
    [
      [
        [0, 5],
        [3, 7],
      ],
      ['one t', 'wo'],
    ],
    [[[8, 99]], ['three']],
    [[[5, 2]], []],
    [[], []],
  ] as const)('marks the ranges %j', (marks, words) => {
    expect(marked('one two three', marks).marks).toEqual(words)
  })

  it('never loses or repeats a letter, whatever the ranges', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), ranges, (text, marks) => {
        expect(marked(text, marks).text).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})
