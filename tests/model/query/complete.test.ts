import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facets } from '../../../src/model/facet.ts'
import { complete } from '../../../src/model/query/complete.ts'
import { FIELD_NAMES, fieldCondition, sortOf } from '../../../src/model/query/field.ts'
import { lex } from '../../../src/model/query/lex.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { queryText } from './arbitrary-query.ts'

const names = (...values: string[]) => values.map((value, at) => ({ value, label: value, count: 9 - at }))

const FACETS: Facets = {
  section: names('World Review', 'The World', 'Arts', 'Éclairs', 'say "yes"', 'section:'),
  author: names('Ada (Writer)', 'X'),
  tag: names('C++', '-dash'),
  date: [
    { value: '2025-03', label: 'March 2025', count: 3 },
    { value: 'undated', label: 'Undated', count: 1 },
  ],
  lang: [
    { value: 'en', label: 'English', count: 5 },
    { value: 'de', label: 'German', count: 2 },
  ],
  length: [{ value: '<5m', label: 'Under 5 minutes', count: 4 }],
}

/** Completes at `|`. */
function completeAt(marked: string) {
  return complete(marked.replace('|', ''), marked.indexOf('|'), FACETS)
}

describe('complete', () => {
  it.each<[string, readonly string[]]>([
    ['sec|', ['section:']],
    ['war SO|', ['source:', 'sort:']],
    ['-sec|', ['section:']],
    ['(sec|)', ['section:']],
    ['section:Wo|', ['section:"World Review"', 'section:"The World"']],
    ['section:"Wo|', ['section:"World Review"', 'section:"The World"']],
    ['section:“world r|', ['section:"World Review"']],
    ['section:ecl|', ['section:"Éclairs"']],
    ['author:|', ['author:"Ada (Writer)"', 'author:"X"']],
    ['is:re|', ['is:reading']],
    ['has:|', ['has:highlight', 'has:note', 'has:figure', 'has:table']],
    ['sort:-p|', ['sort:-published']],
    ['lang:ger|', ['lang:de']],
    ['published:2025|', ['published:2025-03']],
    ['published:mar|', ['published:2025-03']],
    ['length:<|', ['length:<5m']],
  ])('offers for %s what may follow', (marked, inserts) => {
    expect(completeAt(marked).map(({ insert }) => insert)).toEqual(inserts)
  })

  it.each([
    '',
    's|',
    'section|al',
    '"sec|',
    '"is:re|"',
    'war |',
    'nothing:a|',
    'constructor:|',
    'is:reading|',
    'is:zzz|',
  ])('offers nothing for %s', (marked) => {
    expect(completeAt(marked)).toEqual([])
  })

  it.each([
    ['war sec| peace', 'war section:| peace'],
    ['war section:wo|', 'war section:"World Review" |'],
    ['section:"wo|rld" war', 'section:"World Review"| war'],
    ['section:"wo| author:"X"', 'section:"World Review"| author:"X"'],
    ['(section:ar|) war', '(section:"Arts" |) war'],
  ])('makes of %s the query %s', (marked, wanted) => {
    const [first] = completeAt(marked)
    expect(first && `${first.text.slice(0, first.caret)}|${first.text.slice(first.caret)}`).toBe(wanted)
  })

  it('says how many articles have a value, where that is known', () => {
    expect(completeAt('section:world|').map(({ label, count }) => [label, count])).toEqual([
      ['World Review', 9],
      ['The World', 8],
    ])
    expect(completeAt('is:sa|').map(({ count }) => count)).toEqual([null])
  })

  const typed = fc.oneof(
    fc.constantFrom('se', 'is:', 'has:', 'sort:', 'sort:-', 'lang:', 'length:', 'published:', 'tag:'),
    fc.constantFrom('section:', 'section:"', 'section:W', 'section:"Wo', 'author:“', 'SECTION:s'),
  )
  const around = fc.oneof(queryText, fc.constantFrom('', ' ', '"', '-', '(', 'a:b:', '"x', 'tag:"'))

  it('puts in a field and a value that the language takes as such, wherever it stands', () => {
    fc.assert(
      fc.property(around, typed, around, (before, piece, after) => {
        const text = before + piece + after
        for (const taken of complete(text, (before + piece).length, FACETS)) {
          const fields = lex(taken.text, []).filter((token) => token.kind === 'field')
          if (taken.insert.endsWith(':') && FIELD_NAMES.includes(taken.insert.slice(0, -1))) continue
          const field = fields.find(({ raw }) => raw === taken.insert)
          if (!field) throw new Error(`${taken.text} has no ${taken.insert}`)
          const read =
            field.name === 'sort' ? sortOf(field.value) : fieldCondition(field.name, field.value, field.quoted)
          expect(read).not.toBeNull()
        }
      }),
    )
  })

  it('parses to the very condition when it stands beside words', () => {
    fc.assert(
      fc.property(typed, (piece) => {
        for (const taken of complete(`war ${piece}`, piece.length + 4, FACETS)) {
          if (taken.insert.endsWith(':')) continue
          expect(parseQuery(taken.text)).toEqual(parseQuery(`war ${taken.insert}`))
          expect(parseQuery(taken.text).notices).toEqual([])
        }
      }),
    )
  })

  it('leaves what stands around the piece as it was', () => {
    fc.assert(
      fc.property(queryText, fc.nat(60), (text, at) => {
        const caret = Math.min(at, text.length)
        for (const taken of complete(text, caret, FACETS)) {
          const upTo = taken.text.slice(0, taken.caret).trimEnd()
          expect(upTo.endsWith(taken.insert)).toBe(true)
          expect(text.startsWith(upTo.slice(0, -taken.insert.length))).toBe(true)
          expect(text.endsWith(taken.text.slice(taken.caret))).toBe(true)
        }
      }),
    )
  })
})
