import { describe, expect, it } from 'vitest'
import { pathOf } from '../../src/model/view-path.ts'

const slugs = {
  section: { 'World Review': 'world-review', 'world review': 'world-review', Arts: 'arts' },
  author: { 'É. Zola': 'e-zola' },
  source: { 'The Paper': 'the-paper' },
  tag: { one: 'one' },
}

describe('pathOf', () => {
  it.each([
    ['section', 'Arts', '/sections/arts/'],
    ['date', '2025-03', '/dates/2025/03/'],
    ['section', 'Unknown', null],
    ['section', 'constructor', null],
    ['lang', 'en', null],
  ] as const)('of %s %j is %j', (facet, value, path) => {
    expect(pathOf(facet, value, slugs)).toBe(path)
  })
})
