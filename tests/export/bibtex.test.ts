import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBibtex } from '../../src/export/bibtex.ts'
import { cslItem } from '../../src/export/csl.ts'
import { bareHeadOf, headOf } from './head-example.ts'

const context = { url: 'https://read.example/a_b%20c/', accessed: '2026-11-24' }

describe('toBibtex', () => {
  it('writes an article of a publication', () => {
    expect(toBibtex(cslItem(headOf({ authors: ['Michael Birnbaum', 'The Offprint authors'] }), context))).toBe(
      [
        '@article{birnbaum2025trump,',
        '  author = {Birnbaum, Michael and {The Offprint authors}},',
        '  title = {{Trump, Putin agree to partial ceasefire}},',
        '  journal = {The Washington Post},',
        '  year = {2025},',
        '  month = mar,',
        '  day = {19},',
        '  url = {https://read.example/a_b%20c/},',
        '  urldate = {2026-11-24},',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('writes what has nothing but a title', () => {
    const item = cslItem(bareHeadOf({ slug: 'x', title: '読書' }), { url: null, accessed: null })
    expect(toBibtex(item)).toBe('@misc{x,\n  title = {{読書}},\n}\n')
  })

  it('puts LaTeX’s own characters in as text', () => {
    const item = cslItem(bareHeadOf({ title: '50% of $5 & a_b {c} \\d ~ ^ #' }), { url: null, accessed: null })
    expect(toBibtex(item)).toContain(
      '{{50\\% of \\$5 \\& a\\_b {\\textbraceleft}c{\\textbraceright} {\\textbackslash}d {\\textasciitilde} {\\textasciicircum} \\#}}',
    )
  })

  it('balances its braces, as BibTeX counts them, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, text, (title, author, source) => {
        const head = headOf({ title, authors: [author], source, canonical: `https://a.example/${title}` })
        let depth = 0
        for (const character of toBibtex(cslItem(head, context)).trimEnd().slice(0, -1)) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(1)
      }),
    )
  })
})
