import { describe, expect, it } from 'vitest'
import { CITATION_FORMATS, cite } from '../../src/export/cite.ts'
import { headOf } from './head-example.ts'

const context = { url: null, accessed: null }

describe('cite', () => {
  it.each(CITATION_FORMATS)('names the article in $label', ({ name }) => {
    expect(cite(headOf(), name, context)).toContain('Trump, Putin agree to partial ceasefire')
  })

  it('writes CSL-JSON as the array that importers expect', () => {
    expect(JSON.parse(cite(headOf(), 'csl', context))).toMatchObject([{ 'container-title': 'The Washington Post' }])
  })
})
