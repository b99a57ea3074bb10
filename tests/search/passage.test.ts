import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePassage, type Target } from '../../src/search/passage.ts'
import { runsOf } from '../../src/search/runs.ts'

const article = { id: 'a1', lang: 'en' }
const word = (wanted: string): Target => ({
  weight: 1,
  runsIn: (tokens) => runsOf([(other) => other === wanted], tokens),
})

describe('choosePassage', () => {
  it('takes the earliest of equal blocks', () => {
    const blocks = ['none', 'war one', 'war two'].map((text, index) => ({ id: `p${index}`, text }))
    expect(choosePassage(article, blocks, [word('war')])?.locator.start).toEqual({ block: 'p1', offset: 0 })
  })

  it('cuts a long block between words around what is marked', () => {
    const text = `${'before '.repeat(60)}war${', after'.repeat(60)}.`
    const passage = choosePassage(article, [{ id: 'p', text }], [word('war')])
    expect(passage?.text).toMatch(/^…before .*before war, after.*, after,…$/)
    expect(passage?.text.length).toBeLessThan(220)
  })

  it('shows line breaks as spaces, so that offsets hold', () => {
    const passage = choosePassage(article, [{ id: 'p', text: 'one\ntwo\twar' }], [word('war')])
    expect(passage).toMatchObject({ text: 'one two war', marks: [[8, 11]] })
  })

  it('marks exactly the words that are asked for, and spans them with its locator', () => {
    const filler = fc.constantFrom('grain', 'ship', 'the', 'über', '停戦', 'long-winded', 'war', 'peace', '…')
    const block = fc.array(filler, { maxLength: 120 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (texts) => {
        const blocks = texts.map((text, index) => ({ id: `p${index}`, text }))
        const passage = choosePassage(article, blocks, [word('war'), word('peace')])
        expect(passage === null).toBe(!texts.some((text) => /war|peace/.test(text)))
        if (passage === null) return
        const marked = passage.marks.map(([start, end]) => passage.text.slice(start, end))
        expect(marked.length).toBeGreaterThan(0)
        for (const text of marked) expect(['war', 'peace']).toContain(text)
        const { start, end, quote } = passage.locator
        const text = blocks.find(({ id }) => id === start.block)?.text ?? ''
        expect(text.slice(start.offset, end?.offset)).toBe(quote?.exact)
        expect(quote?.exact).toMatch(/^(war|peace).*(?<=war|peace)$|^(war|peace)$/s)
        expect(passage.text).toContain(quote?.exact)
      }),
    )
  })
})
