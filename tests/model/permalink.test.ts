import { describe, expect, it } from 'vitest'
import { withoutIndex } from '../../src/model/permalink.ts'

describe('the path of a page', () => {
  it.each([
    ['/index.html', '/'],
    ['/reading/articles/x/index.html', '/reading/articles/x/'],
    ['/articles/x/', '/articles/x/'],
    ['/articles/index.html/', '/articles/index.html/'],
    ['/my-index.html', '/my-index.html'],
  ])('of %j is %j', (path, canonical) => {
    expect(withoutIndex(path)).toBe(canonical)
  })
})
