import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAuthors } from '../../../src/ingest/describe/authors.ts'

describe('parseAuthors', () => {
  it.each<[string, string[]]>([
    ['By Michael Birnbaum, Cat Zakrzewski &, Mary Ilyushina', ['Michael Birnbaum', 'Cat Zakrzewski', 'Mary Ilyushina']],
    ['Ann Lee', ['Ann Lee']],
    ['מאת דוד כהן', ['דוד כהן']],
    ['بقلم: أحمد علي', ['أحمد علي']],
    ['by Ann Lee and Bo van Ek', ['Ann Lee', 'Bo van Ek']],
    ['By Ann Lee, Staff Writer', ['Ann Lee']],
    ['By Ann Lee in London and Bo Ek in Paris', ['Ann Lee', 'Bo Ek']],
    ['By Ann Lee (ann@example.com)', ['Ann Lee']],
    ['By Ann Lee ann@example.com', ['Ann Lee']],
    ['By ANN LEE', ['ANN LEE']],
    ['Von Anna Müller und José García', ['Anna Müller', 'José García']],
    ['By Martin Luther King Jr.', ['Martin Luther King Jr.']],
    ['By J. R. R. Tolkien; C. S. Lewis', ['J. R. R. Tolkien', 'C. S. Lewis']],
    ['Written by Ann Lee | Bo Ek', ['Ann Lee', 'Bo Ek']],
    ['By Ann Lee, Ann Lee', ['Ann Lee']],
    ['By Ann Lee, MS, RD', ['Ann Lee']],
    ['By Ann Lee, Jr. and Bo Ek', ['Ann Lee Jr.', 'Bo Ek']],
    ['By Ann Lee, Reuters', ['Ann Lee']],
    ['Ann Lee, Managing Director', ['Ann Lee']],
    ['Reuters, Washington', ['Reuters']],
    ['By Ann Lee, The Harbour Press', ['Ann Lee']],
    ['Ann Leeming. Harbour International', ['Ann Leeming', 'Harbour International']],
    ['Ann (Annie) Lee', ['Ann Lee']],
    ['Ann Lee on May 6, 2024', ['Ann Lee']],
    ['Ann Lee Monday, May 6', ['Ann Lee']],
    ['Author: Ann Lee', ['Ann Lee']],
    ['by 山田太郎 ／ 2016.12.01', ['山田太郎']],
    ['HNN Staff', ['HNN Staff']],
    ['Staff Reports', ['Staff Reports']],
    ['By Ann Lee and HNN Staff', ['Ann Lee']],
    ['admin', []],
    ['Reviewed by Ann Lee', []],
    ['By clicking “Submit”, you agree', []],
    ['By Staff', []],
    ['By the time the ferry came in it was noon', []],
    ['', []],
  ])('reads %j', (byline, authors) => {
    expect(parseAuthors(byline)).toEqual(authors)
  })

  it('names each person once, in order, with nothing around the name', () => {
    const name = fc.constantFrom('Ann Lee', 'Bo van Ek', 'Ödön Kiss', 'Mary-Jane Smith', 'O’Neil Jones')
    const between = fc.constantFrom(', ', ' and ', ' & ', ' &, ', ', and ', '; ', ' | ')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, between), { minLength: 1, maxLength: 5 }), (parts) => {
        const byline = `By ${parts.map(([who, sign], index) => (index === parts.length - 1 ? who : who + sign)).join('')}`
        expect(parseAuthors(byline)).toEqual([...new Set(parts.map(([who]) => who))])
      }),
    )
  })
})
