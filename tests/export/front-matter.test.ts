import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatter } from '../../src/export/front-matter.ts'
import { bareHeadOf, headOf } from './head-example.ts'

function read(text: string): unknown {
  const match = /^---\n([\s\S]*)---\n$/.exec(text)
  return parse(match?.[1] ?? '')
}

describe('frontMatter', () => {
  it('says all that a seed can say, in the seed’s own keys', () => {
    const head = headOf({
      standfirst: 'But Kiev must sign',
      tags: ['war', 'energy'],
      canonical: 'https://paper.example/a',
    })
    expect(read(frontMatter(head))).toEqual({
      title: 'Trump, Putin agree to partial ceasefire',
      standfirst: 'But Kiev must sign',
      authors: ['Michael Birnbaum', 'Cat Zakrzewski', 'Mary Ilyushina'],
      section: 'World Review',
      tags: ['war', 'energy'],
      source: 'The Washington Post',
      published: '2025-03-19',
      lang: 'en',
      canonical: 'https://paper.example/a',
    })
  })

  it('says nothing of what is not known', () => {
    expect(read(frontMatter(bareHeadOf({ title: 'T' })))).toEqual({ title: 'T', lang: 'en' })
  })

  it.each([['no'], ['2025'], ['- a'], ['"quoted": #x'], ['---'], ['a\nb: c'], ['\u2028']])(
    'gives back the title %j as text',
    (title) => {
      expect(read(frontMatter(bareHeadOf({ title })))).toEqual({ title, lang: 'en' })
    },
  )

  it('gives back any title and tags', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), (title, tags) => {
        expect(read(frontMatter(bareHeadOf({ title, tags })))).toEqual({ title, tags, lang: 'en' })
      }),
    )
  })
})
