import { describe, expect, it } from 'vitest'
import { leftWords } from '../../src/components/left-words.ts'

describe('leftWords', () => {
  it.each([
    [2_000, '8–10 min left'],
    [30, '1 min left'],
  ])('says how long %i words take', (words, said) => {
    expect(leftWords(words, { slow: 200, usual: 230, fast: 250 })).toBe(said)
  })
})
