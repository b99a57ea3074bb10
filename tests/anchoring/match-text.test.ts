import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchText } from '../../src/anchoring/match-text.ts'
import {
  type ArticleText,
  createArticleText,
  describePassage,
  describePoint,
  toOffset,
} from '../../src/model/article-text.ts'
import type { Locator } from '../../src/model/locator.ts'
import { generatedEdits } from './generated-edits.ts'

const LEAD = 'The ferry left at dawn with forty people and one dog on board, and nobody spoke.'
const MIDDLE = 'By noon the wind had turned. The captain said nothing, but he looked north more often than before.'
const END = 'They found the island at dusk, where the map had promised nothing but water.'

function articleOf(...blocks: readonly (readonly [id: string, text: string])[]): ArticleText {
  return createArticleText({ id: 'x', lang: 'en', blocks: blocks.map(([id, text]) => ({ id, text })) })
}

const original = articleOf(['a', LEAD], ['b', MIDDLE], ['c', END])

/** The locator of some words of the original, as a passage or as the place where they begin. */
function locate(words: string, kind: 'passage' | 'place' = 'passage'): Locator {
  const block = original.blocks.find(({ text }) => text.includes(words))
  const start = { block: block?.id ?? '', offset: block?.text.indexOf(words) ?? -1 }
  const end = { ...start, offset: start.offset + words.length }
  const locator = kind === 'place' ? describePoint(original, start) : describePassage(original, start, end)
  if (!locator) throw new Error(`The article has no "${words}"`)
  return locator
}

/** The words a match stands for, or begins with. */
function read(text: ArticleText, locator: Locator, length = 12): string | null {
  const match = matchText(text, locator)
  const from = match && toOffset(text, match.start)
  const to = match?.end ? toOffset(text, match.end) : null
  return from === null ? null : text.full.slice(from, to ?? from + length)
}

const isFound = (step: string | undefined) => step !== 'nearest' && step !== 'fraction'

describe('matchText', () => {
  it.each(['place', 'passage'] as const)('finds a %s through a thousand edits, and never a look-alike', (kind) => {
    const cases = generatedEdits(kind).map((edit) => ({
      ...edit,
      match: matchText(edit.after, edit.locator, edit.map),
    }))
    const isRight = ({ match, expected }: (typeof cases)[number]) =>
      isFound(match?.step) && match?.start.block === expected?.start.block
    expect(cases.filter((edit) => isFound(edit.match?.step) && !isRight(edit))).toEqual([])
    const kept = cases.filter(({ expected }) => expected !== null)
    expect(kept.filter(isRight).length / kept.length).toBeGreaterThanOrEqual(0.99)
    const isExact = ({ match, expected }: (typeof cases)[number]) =>
      match?.start.offset === expected?.start.offset && match?.end?.offset === expected?.end?.offset
    expect(kept.filter((edit) => isRight(edit) && isExact(edit)).length / kept.length).toBeGreaterThanOrEqual(0.98)
  })

  it('takes the block that the map names, not the one that reads like the quote', () => {
    const edited = 'By noon a wind had turned. The captain said little, but he looked north more often than ever.'
    const text = articleOf(['new', MIDDLE.replace('often', 'seldom')], ['q', LEAD], ['r', edited], ['s', END])
    const map = { b: { became: 'edited', to: 'r' } } as const
    const match = matchText(text, locate('The captain said nothing, but he looked'), map)
    expect(match).toEqual({ step: 'map', start: { block: 'r', offset: 27 }, end: { block: 'r', offset: 65 } })
  })

  it('leaves a passage an orphan, at the next block, where the map says that its block is gone', () => {
    const text = articleOf(['a', LEAD], ['r', MIDDLE.replace('noon', 'one')], ['c', END])
    const map = { b: { became: 'gone', to: 'c' } } as const
    const match = matchText(text, locate('By noon the wind had turned.'), map)
    expect(match).toEqual({ step: 'nearest', start: { block: 'c', offset: 0 }, end: null })
  })

  it('finds a passage whose words were changed a little, in an article without a map', () => {
    const text = articleOf(['q', LEAD], ['r', MIDDLE.replace('noon', 'midday')], ['s', END])
    const whole = describePassage(original, { block: 'a', offset: 60 }, { block: 'b', offset: MIDDLE.length })
    expect(whole && matchText(text, whole)).toMatchObject({ step: 'fuzzy', end: { block: 'r' } })
  })
  it('finds every place and passage of an unchanged article in its very block', () => {
    const texts = fc.array(fc.oneof(fc.constant(''), fc.lorem(), fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, one, other) => {
        const text = articleOf(...parts.map((part, index) => [`p${index}`, part] as const))
        const points = text.blocks.flatMap(({ id, text: own }) =>
          Array.from({ length: own.length + 1 }, (_, offset) => ({ block: id, offset })),
        )
        const [start, end] = [one % points.length, other % points.length].sort((a, b) => a - b).map((n) => points[n])
        if (!start || !end) throw new Error('There is always a point')
        expect(matchText(text, describePoint(text, start))).toEqual({ start, end: null, step: 'block' })
        const passage = describePassage(text, start, end)
        if (passage) expect(matchText(text, passage)).toEqual({ start, end, step: 'block' })
      }),
    )
  })

  it('follows the quote when blocks have new names', () => {
    const text = articleOf(['q', LEAD], ['r', MIDDLE], ['s', END])
    const locator = locate('The captain said nothing')
    expect(matchText(text, locator)).toMatchObject({ step: 'quote', start: { block: 'r', offset: 29 } })
    expect(read(text, locator)).toBe('The captain said nothing')
  })

  it('follows the quote when words are put before it in its block', () => {
    const text = articleOf(['a', LEAD], ['b', `It was June. ${MIDDLE}`], ['c', END])
    expect(read(text, locate('The captain said nothing'))).toBe('The captain said nothing')
    expect(read(text, locate('The captain said nothing', 'place'))).toBe('The captain ')
  })

  it('follows the quote into another block, and across two', () => {
    const locator = locate('They found the island')
    expect(read(articleOf(['q', `${LEAD} ${MIDDLE} ${END}`]), locator)).toBe('They found the island')
    const both = describePassage(original, { block: 'a', offset: 60 }, { block: 'b', offset: 27 })
    const text = articleOf(['new', 'A word before.'], ['q', LEAD], ['r', MIDDLE])
    expect(both && read(text, both)).toBe(`${LEAD.slice(60)}\n\n${MIDDLE.slice(0, 27)}`)
  })

  it('tells equal words apart by what surrounds them', () => {
    const lookalike = 'On Monday the captain slept. The captain said nothing, as captains do.'
    const text = articleOf(['q', lookalike], ['r', LEAD], ['s', MIDDLE])
    expect(matchText(text, locate('The captain said nothing'))).toMatchObject({ step: 'quote', start: { block: 's' } })
  })

  it('does not take a lookalike for what is gone', () => {
    const text = articleOf(['q', 'The wind, then.'], ['r', 'No wind at all.'], ['s', 'A wind came up.'])
    expect(matchText(text, locate('wind'))?.step).toBe('fraction')
  })

  it('does not choose between two that fit alike', () => {
    const text = articleOf(['p', LEAD], ['q', MIDDLE], ['r', LEAD], ['s', MIDDLE])
    expect(matchText(text, locate('The captain said nothing'))?.step).toBe('fraction')
  })

  it('stays in the block when the words are gone but the block is not', () => {
    const text = articleOf(['a', LEAD], ['b', 'Nothing is as it was.'], ['c', END])
    expect(matchText(text, locate('he looked north'))).toEqual({
      step: 'nearest',
      start: { block: 'b', offset: 21 },
      end: null,
    })
  })

  it('goes to what stood beside the words when their block is gone', () => {
    const text = articleOf(['q', LEAD], ['s', END])
    expect(matchText(text, locate('By noon the wind had turned.', 'place'))).toMatchObject({ step: 'nearest' })
    expect(read(text, locate('By noon the wind had turned.'))).toMatch(/^(and nobody|, and nobody|They found)/)
  })

  it('goes by the fraction when nothing else is left', () => {
    const text = articleOf(['q', 'Lorem ipsum dolor sit amet.'], ['r', 'Consectetur adipiscing elit sed do.'])
    const match = matchText(text, locate('They found the island'))
    expect(match).toMatchObject({ step: 'fraction', end: null, start: { block: 'r' } })
  })

  it('finds nothing in an article without blocks', () => {
    expect(matchText(articleOf(), locate('They found'))).toBeNull()
  })
})
