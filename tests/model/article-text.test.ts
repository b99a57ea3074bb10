import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createArticleText,
  describePassage,
  describePoint,
  fractionAt,
  pointAt,
  toOffset,
  toPoint,
} from '../../src/model/article-text.ts'

const blocks = [
  { id: 'a', text: 'One two three.' },
  { id: 'b', text: '' },
  { id: 'c', text: 'Four five six seven.' },
]
const text = createArticleText({ id: 'x', lang: 'en', blocks })

const anyText = fc
  .array(fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.lorem()), { minLength: 1, maxLength: 6 })
  .map((texts) =>
    createArticleText({ id: 'x', lang: 'en', blocks: texts.map((part, n) => ({ id: `p${n}`, text: part })) }),
  )

describe('an article text', () => {
  it('parts blocks by a blank line and gives one without text no room', () => {
    expect(text.full).toBe('One two three.\n\nFour five six seven.')
    expect(text.wordsBefore()).toEqual([0, 3, 3, 7])
  })

  it('turns every point of a block with text into an offset and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, nth, deep) => {
        const block = any.blocks[nth % any.blocks.length]
        fc.pre(block !== undefined && block.text !== '')
        const point = { block: block?.id ?? '', offset: deep % ((block?.text.length ?? 0) + 1) }
        expect(toPoint(any, toOffset(any, point) ?? -1)).toEqual(point)
      }),
    )
  })

  it.each([[{ block: 'gone', offset: 0 }], [{ block: 'a', offset: 99 }], [{ block: 'b', offset: 1 }]])(
    'has no offset for %j',
    (point) => {
      expect(toOffset(text, point)).toBeNull()
    },
  )
})

describe('fractionAt', () => {
  it.each([
    ['a', 0, 0],
    ['a', 14, 3 / 7],
    ['c', 0, 3 / 7],
    ['c', 9, 5 / 7],
    ['c', 20, 1],
    ['gone', 0, 0],
  ])('of block %s at %i is %f', (block, offset, fraction) => {
    expect(fractionAt(text, { block, offset })).toBeCloseTo(fraction)
  })

  it('counts the words of the whole text, which a piece cut off may part otherwise', () => {
    const mixed = createArticleText({
      id: 'x',
      lang: 'en',
      blocks: [
        { id: 'p0', text: '①⺀' },
        { id: 'p1', text: 'on' },
      ],
    })
    const at = (block: string, offset: number) => fractionAt(mixed, { block, offset })
    expect(at('p0', 1)).toBeLessThanOrEqual(at('p0', 2))
    expect(at('p0', 2)).toBeLessThanOrEqual(at('p1', 0))
  })

  it('never falls as one reads on', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const fractions = any.blocks.flatMap(({ id, text: own }) =>
          Array.from({ length: own.length + 1 }, (_, offset) => fractionAt(any, { block: id, offset })),
        )
        expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
        expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
      }),
    )
  })
})

describe('pointAt', () => {
  it('finds the way back from a fraction to within a word', () => {
    const point = pointAt(text, 5 / 7)
    expect(point?.block).toBe('c')
    expect(Math.abs((point?.offset ?? 0) - 10)).toBeLessThanOrEqual(5)
  })

  it('always lies in the article', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (any, fraction) => {
        const point = pointAt(any, fraction)
        expect(point && toOffset(any, point)).not.toBeNull()
      }),
    )
  })

  it('is null in an article without blocks', () => {
    expect(pointAt(createArticleText({ id: 'x', lang: 'en', blocks: [] }), 0.5)).toBeNull()
  })
})

describe('describePoint', () => {
  it('quotes what comes next in the block, and what surrounds it across blocks', () => {
    expect(describePoint(text, { block: 'c', offset: 5 })).toEqual({
      article: 'x',
      start: { block: 'c', offset: 5 },
      end: null,
      quote: { exact: 'five six seven.', prefix: 'One two three.\n\nFour ', suffix: '' },
      fraction: 4 / 7,
    })
  })

  it('quotes no more than a line, to a whole word', () => {
    const long = createArticleText({ id: 'x', lang: 'en', blocks: [{ id: 'a', text: 'seven characters '.repeat(30) }] })
    const exact = describePoint(long, { block: 'a', offset: 0 }).quote?.exact ?? ''
    expect(exact.length).toBeLessThanOrEqual(80)
    expect(exact).toMatch(/ (seven|characters)$/)
  })

  it('has no quote where there is no text at all', () => {
    const bare = createArticleText({ id: 'x', lang: 'en', blocks: [{ id: 'a', text: '' }] })
    expect(describePoint(bare, { block: 'a', offset: 0 }).quote).toBeNull()
  })
})

describe('describePassage', () => {
  it('quotes across blocks', () => {
    const passage = describePassage(text, { block: 'a', offset: 8 }, { block: 'c', offset: 4 })
    expect(passage?.quote).toEqual({ exact: 'three.\n\nFour', prefix: 'One two ', suffix: ' five six seven.' })
  })

  it('never halves a character at the border of its context', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('😀', 'a'), minLength: 90, maxLength: 120 }), (own) => {
        const emoji = createArticleText({ id: 'x', lang: 'en', blocks: [{ id: 'a', text: own }] })
        const from = [...own].slice(0, 45).join('').length
        const quote = describePassage(emoji, { block: 'a', offset: from }, { block: 'a', offset: own.length })?.quote
        expect(quote?.prefix).toMatch(/^(?:😀|a)+$/u)
        const before = describePassage(emoji, { block: 'a', offset: 0 }, { block: 'a', offset: from })?.quote
        expect(before?.suffix).toMatch(/^(?:😀|a)+$/u)
      }),
    )
  })

  it.each([
    ['a', 5, 'a', 5],
    ['c', 0, 'a', 5],
    ['a', 0, 'gone', 5],
  ])('is null from %s %i to %s %i', (from, start, to, end) => {
    expect(describePassage(text, { block: from, offset: start }, { block: to, offset: end })).toBeNull()
  })
})
