import { describe, expect, it } from 'vitest'
import { CITATION_FILES, CITATION_STYLES } from '../../src/export/citation-choices.ts'
import { citationFile, cite } from '../../src/export/cite.ts'
import { headOf } from './head-example.ts'

const context = { url: null, accessed: null }

describe('cite', () => {
  it.each(CITATION_STYLES)('names the article in the style %s', (style) => {
    expect(cite(headOf(), style, context).text).toContain('Trump, Putin agree to partial ceasefire')
  })

  it.each([
    ['apa', 'Birnbaum, M., Zakrzewski, C., & Ilyushina, M. (2025, March 19).'],
    ['mla', 'Birnbaum, Michael, et al. “'],
    ['chicago', 'Birnbaum, Michael, Cat Zakrzewski, and Mary Ilyushina. “'],
    ['plain', 'Michael Birnbaum, Cat Zakrzewski and Mary Ilyushina, “'],
  ] as const)('begins %s as its manual has it', (style, beginning) => {
    expect(cite(headOf(), style, context).text.startsWith(beginning)).toBe(true)
  })
})

describe('citationFile', () => {
  it.each(CITATION_FILES)('names the article in $label', ({ name }) => {
    expect(citationFile(headOf(), name, context)).toContain('Trump, Putin agree to partial ceasefire')
  })

  it('writes CSL-JSON as the array that importers expect', () => {
    expect(JSON.parse(citationFile(headOf(), 'csl', context))).toMatchObject([
      { 'container-title': 'The Washington Post' },
    ])
  })
})
