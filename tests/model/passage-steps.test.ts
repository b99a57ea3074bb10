import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticleText } from '../../src/model/article-text.ts'
import { createPassageSteps, type Extent } from '../../src/model/passage-steps.ts'

const textOf = (...blocks: string[]) =>
  createArticleText({ id: 'a', lang: 'en', blocks: blocks.map((text, nth) => ({ id: `b${nth}`, text })) })

const text = textOf('One came. Two went home.', '', 'Three stayed, and slept.')
const steps = createPassageSteps(text)
const said = (extent: Extent | null) => extent && text.full.slice(extent.from, extent.to)
const first = steps.sentenceAt(0) ?? { from: 0, to: 0 }

describe('sentenceAt', () => {
  it.each([
    ['at its beginning', 0, 'One came.'],
    ['within', 12, 'Two went home.'],
    ['between two blocks', 25, 'Three stayed, and slept.'],
    ['past the end', 999, 'Three stayed, and slept.'],
  ])('gives the sentence %s', (_, offset, sentence) => {
    expect(said(steps.sentenceAt(offset))).toBe(sentence)
  })

  it('is null in a text without words', () => {
    expect(createPassageSteps(textOf('')).sentenceAt(0)).toBeNull()
  })

  it('takes a language that nobody knows as none', () => {
    const odd = createArticleText({ id: 'a', lang: '!', blocks: [{ id: 'b', text: 'One. Two.' }] })
    expect(createPassageSteps(odd).sentenceAt(0)).toEqual({ from: 0, to: 4 })
  })
})

describe('step', () => {
  it('goes on across blocks and back, and stays at the ends', () => {
    const second = steps.step(first, 1)
    const third = steps.step(second, 1)
    expect([second, third].map(said)).toEqual(['Two went home.', 'Three stayed, and slept.'])
    expect(steps.step(third, 1)).toEqual(third)
    expect(steps.step(third, -1)).toEqual(second)
    expect(steps.step(first, -1)).toEqual(first)
  })
})

describe('stretch', () => {
  it('moves the end by a word and by a sentence', () => {
    const longer = steps.stretch(first, 'word', 1)
    expect(said(longer)).toBe('One came. Two')
    expect(said(steps.stretch(longer, 'sentence', 1))).toBe('One came. Two went home.')
    expect(said(steps.stretch(longer, 'sentence', -1))).toBe('One came.')
    expect(said(steps.stretch(first, 'word', -1))).toBe('One came')
  })

  it('never empties a passage, nor leaves the text, whatever is pressed', () => {
    const keys = fc.constantFrom<['step' | 'word' | 'sentence', 1 | -1]>(
      ['step', 1],
      ['step', -1],
      ['word', 1],
      ['word', -1],
      ['sentence', 1],
      ['sentence', -1],
    )
    const blocks = fc.array(fc.stringMatching(/^[a-c .!]{0,30}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(blocks, fc.array(keys), (some, pressed) => {
        const any = textOf(...some)
        const walk = createPassageSteps(any)
        let extent = walk.sentenceAt(0)
        for (const [what, by] of extent ? pressed : []) {
          if (extent) extent = what === 'step' ? walk.step(extent, by) : walk.stretch(extent, what, by)
        }
        if (!extent) return
        expect(any.full.slice(extent.from, extent.to).trim()).not.toBe('')
        expect(extent.to).toBeLessThanOrEqual(any.full.length)
      }),
    )
  })
})
