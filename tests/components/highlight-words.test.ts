import { describe, expect, it } from 'vitest'
import { excerpt, highlightsWords } from '../../src/components/highlight-words.ts'

describe('excerpt', () => {
  it.each([
    ['leaves a short quote whole', 'a quote', 'a quote'],
    ['makes one line of several', 'one\n\ntwo', 'one two'],
    ['cuts a long one after a whole word', 'word '.repeat(40), `${'word '.repeat(24).trim()}…`],
    ['cuts what has no words', 'x'.repeat(200), `${'x'.repeat(120)}…`],
  ])('%s', (_, quote, shown) => {
    expect(excerpt(quote)).toBe(shown)
  })
})

describe('highlightsWords', () => {
  it.each([
    [1, '1 highlight'],
    [3, '3 highlights'],
  ])('counts %d', (count, words) => {
    expect(highlightsWords(count)).toBe(words)
  })
})
