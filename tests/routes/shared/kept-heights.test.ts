// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { keepHeights, keptHeights } from '../../../src/routes/shared/kept-heights.ts'

beforeEach(() => sessionStorage.clear())

describe('kept heights', () => {
  it('come back as they were kept', () => {
    const heights = new Map([
      ['a', 0],
      ['b', 1234.5],
    ])
    keepHeights(window, heights)
    expect(keptHeights(window)).toEqual(heights)
  })

  it.each(['', 'null', '{', '[1'])('are none where the tab holds %j', (text) => {
    sessionStorage.setItem('offprint:heights', text)
    expect(keptHeights(window)).toEqual(new Map())
  })

  it('are none where the storage is denied, and nothing fails', () => {
    const denied = {
      get sessionStorage(): Storage {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    keepHeights(denied, new Map([['a', 1]]))
    expect(keptHeights(denied)).toEqual(new Map())
  })
})
