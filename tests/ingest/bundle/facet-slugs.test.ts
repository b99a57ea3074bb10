import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetSlugs } from '../../../src/ingest/bundle/facet-slugs.ts'
import type { ArticleSummary } from '../../../src/model/article.ts'
import { foldValue } from '../../../src/model/fold-value.ts'

const article = (section: string): ArticleSummary => ({
  id: 'a',
  slug: 'a',
  title: 'A',
  standfirst: null,
  authors: [],
  section,
  tags: [],
  source: null,
  published: null,
  lang: 'en',
  dir: 'ltr',
  words: 1,
})
const slugsOf = (...sections: string[]) => facetSlugs(sections.map(article)).section

describe('the URL segments of facet values', () => {
  it('are plain words where they can be', () => {
    expect(slugsOf('World Review', 'Économie')).toEqual({ 'World Review': 'world-review', Économie: 'economie' })
  })

  it('are one for spellings that fold alike, and two for values that only look alike in ASCII', () => {
    expect(slugsOf('World Review', 'world-review')).toEqual({
      'World Review': 'world-review',
      'world-review': 'world-review',
    })
    const { Æther, Aether } = slugsOf('Æther', 'Aether')
    expect(new Set([Æther, Aether]).size).toBe(foldValue('Æther') === foldValue('Aether') ? 1 : 2)
  })

  it.each([
    ['C', 'C++', 'C#'],
    ['..', '?', '🎉'],
  ])('are three for %s, %s and %s', (...names) => {
    expect(new Set(Object.values(slugsOf(...names))).size).toBe(3)
  })

  it('stay when C comes to C++, and C# to both', () => {
    const before = slugsOf('C++')
    expect(slugsOf('C', 'C++', 'C#')).toMatchObject({ ...before, ...slugsOf('C'), ...slugsOf('C#') })
  })

  it('are there for names that objects have already', () => {
    expect(Object.entries(slugsOf('__proto__', 'constructor'))).toHaveLength(2)
  })

  it('differ exactly where the values differ, do not depend on order, and fit a URL', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 8 })
    fc.assert(
      fc.property(names, (sections) => {
        const slugs = slugsOf(...sections)
        expect(slugsOf(...sections.toReversed())).toEqual(slugs)
        const folded = new Map(sections.map((section) => [slugs[section], foldValue(section)]))
        for (const section of sections) {
          expect(slugs[section]).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(folded.get(slugs[section])).toBe(foldValue(section))
        }
      }),
    )
  })
})
