import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupNumbers } from '../../../src/search/index/numbers.ts'
import { createTextCollector, occurrencesOf } from '../../../src/search/index/texts.ts'

/** Article by article, part by part, the forms of its words. */
const library = fc.array(fc.array(fc.array(fc.nat(5), { maxLength: 90 }), { maxLength: 6 }), { maxLength: 8 })

describe('occurrencesOf', () => {
  it('says of each form where it stands, article by article', () => {
    fc.assert(
      fc.property(library, (articles) => {
        const collector = createTextCollector()
        for (const parts of articles) {
          for (const [part, forms] of parts.entries()) {
            for (const form of forms) collector.word(form)
            expect(collector.endPart(part)).toBe(forms.length)
          }
          collector.endArticle()
        }
        const texts = collector.finish()
        const ranks = Uint32Array.of(9, 8, 7, 6, 5, 4)
        const placesOf = groupNumbers(texts.forms.length, 6, (place) => texts.forms[place] ?? 0)
        for (const wanted of [0, 1, 2, 3, 4, 5]) {
          const seen: unknown[] = []
          for (const { doc, count, parts, words, forms } of occurrencesOf(placesOf(wanted), texts, ranks)) {
            for (let at = 0; at < count; at += 1) seen.push([doc, parts[at], words[at], forms[at]])
          }
          const expected = articles.flatMap((parts, doc) =>
            parts.flatMap((forms, part) =>
              forms.flatMap((form, word) => (form === wanted ? [[doc, part, word, 9 - form]] : [])),
            ),
          )
          expect(seen).toEqual(expected)
        }
      }),
    )
  })
})
