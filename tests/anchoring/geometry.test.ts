import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAtLine, progressBetween, type Ruler } from '../../src/anchoring/geometry.ts'
import { createArticleText } from '../../src/model/article-text.ts'

const LINE = 20 // CSS pixels
const GAP = 10 // CSS pixels between blocks
const WIDTH = 12 // characters a line

/** Five words of four letters a block: 24 characters, two lines, 40 pixels. */
const text = createArticleText({
  id: 'x',
  lang: 'en',
  blocks: ['a', 'b', 'c'].map((id) => ({ id, text: 'word word word word word' })),
})

/** The article in a monospaced face, scrolled so that its top edge is at `top`. */
function rulerAt(top: number): Ruler {
  const block = (index: number) => {
    const start = top + index * (2 * LINE + GAP)
    return { top: start, bottom: start + 2 * LINE }
  }
  return {
    block,
    character(index, offset) {
      const start = block(index).top + Math.floor(offset / WIDTH) * LINE
      return { top: start, bottom: start + LINE }
    },
  }
}

describe('placeAtLine', () => {
  it.each([
    ['all of it below: the beginning', 300, 'a', 0],
    ['its top edge on the line', 0, 'a', 0],
    ['the first line cut by less than half', -9, 'a', 0],
    ['the first line cut by more than half', -11, 'a', 12],
    ['the line in the gap between blocks', -45, 'b', 0],
    ['the last line', -120, 'c', 12],
    ['the last line nearly gone', -139, 'c', 0],
  ])('with %s', (_, top, block, offset) => {
    expect(placeAtLine(text, rulerAt(top), 0)).toEqual({ block, offset })
  })

  it('goes on to the next block when the last line of one is nearly gone', () => {
    expect(placeAtLine(text, rulerAt(-35), 0)).toEqual({ block: 'b', offset: 0 })
  })

  it('is nowhere when the whole article is above', () => {
    expect(placeAtLine(text, rulerAt(-141), 0)).toBeNull()
  })

  it('measures few boxes, however long the article', () => {
    const blocks = Array.from({ length: 5_000 }, (_, n) => ({ id: `p${n}`, text: 'word '.repeat(200) }))
    let measured = 0
    const count = (top: number) => {
      measured += 1
      return { top, bottom: top + LINE }
    }
    const ruler: Ruler = {
      block: (index) => {
        const { top } = count(index * 1000 - 2_000_500)
        return { top, bottom: top + 990 }
      },
      character: (index, offset) => count(index * 1000 - 2_000_500 + Math.floor(offset / 21) * LINE),
    }
    expect(placeAtLine(createArticleText({ id: 'x', lang: 'en', blocks }), ruler, 0)?.block).toBe('p2000')
    expect(measured).toBeLessThan(40)
  })
})

describe('progressBetween', () => {
  it('is 0 at the top, 1 where the last line shows, and says nothing when all is on the screen', () => {
    expect(progressBetween(text, rulerAt(0), 0, 60)).toBe(0)
    expect(progressBetween(text, rulerAt(-80), 0, 60)).toBe(1)
    expect(progressBetween(text, rulerAt(0), 0, 600)).toBeNull()
  })

  it('counts words above of words off the screen', () => {
    // Block a is above, b on the screen, c below.
    expect(progressBetween(text, rulerAt(-45), 0, 50)).toBeCloseTo(0.5)
  })

  it('never falls as one scrolls on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const at = (scrolled: number) => progressBetween(text, rulerAt(-scrolled), 0, 60) ?? 0
        expect(at(more)).toBeGreaterThanOrEqual(at(less) - 1e-9)
      }),
    )
  })

  it('says nothing of an article without words', () => {
    expect(progressBetween(createArticleText({ id: 'x', lang: 'en', blocks: [] }), rulerAt(0), 0, 60)).toBeNull()
  })
})
