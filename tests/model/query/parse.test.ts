import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueryNode, WordTerm } from '../../../src/model/query/ast.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { queryText } from './arbitrary-query.ts'

const word = (text: string, prefix = false): WordTerm => ({ kind: 'word', text, prefix })
const words = (...texts: string[]): QueryNode => ({ kind: 'words', terms: texts.map((text) => word(text)) })
const named = (field: 'section' | 'title' | 'author', text: string): QueryNode => ({
  kind: 'field',
  field,
  term: { kind: 'phrase', text },
})
const range = (
  field: 'published' | 'words' | 'left' | 'length',
  from: string | null,
  to: string | null,
  strict = false,
): QueryNode => ({
  kind: 'range',
  field,
  from,
  to,
  strict,
})

describe('parseQuery', () => {
  it.each<[string, QueryNode | null]>([
    ['', null],
    ['  ', null],
    ['free words', words('free', 'words')],
    ['"exact phrase"', { kind: 'phrase', text: 'exact phrase' }],
    ['pref*', { kind: 'words', terms: [word('pref', true)] }],
    ['well, said.', words('well', 'said')],
    ['trump near/5 putin', { kind: 'near', distance: 5, left: word('trump'), right: word('putin') }],
    ['title:war', { kind: 'field', field: 'title', term: word('war') }],
    ['section:"World Review"', named('section', 'World Review')],
    ['a AND b', { kind: 'all', nodes: [words('a'), words('b')] }],
    ['a OR b', { kind: 'any', nodes: [words('a'), words('b')] }],
    ['a AND b OR c', { kind: 'any', nodes: [{ kind: 'all', nodes: [words('a'), words('b')] }, words('c')] }],
    ['-a', { kind: 'not', node: words('a') }],
    ['NOT a', { kind: 'not', node: words('a') }],
    ['lang:en-GB', { kind: 'lang', value: 'en-gb' }],
    ['published:2025', range('published', '2025', '2025')],
    ['published:2025-03..2025-06', range('published', '2025-03', '2025-06')],
    ['published:>2024', range('published', '2024', null, true)],
    ['published:..2024', range('published', null, '2024')],
    ['published:2025..2024-03', range('published', '2024-03', '2025')],
    ['published:2025..2025-03', range('published', '2025', '2025-03')],
    ['published:2025-03..2025-03-19', range('published', '2025-03', '2025-03-19')],
    ['published:undated', { kind: 'undated' }],
    ['words:<1500', range('words', null, '1500', true)],
    ['left:<10m', range('left', null, '10', true)],
    ['length:5m..10m', range('length', '5', '10')],
    ['is:saved', { kind: 'is', state: 'saved' }],
    ['has:figure', { kind: 'has', feature: 'figure' }],
  ])('reads %j', (text, where) => {
    expect(parseQuery(text)).toEqual({ where, sort: null, notices: [] })
  })

  it('takes the values of one field that stand side by side as alternatives, and everything else together', () => {
    expect(parseQuery('section:"A" one author:"X" section:"B" "p q" two').where).toEqual({
      kind: 'all',
      nodes: [
        { kind: 'any', nodes: [named('section', 'A'), named('section', 'B')] },
        words('one', 'two'),
        named('author', 'X'),
        { kind: 'phrase', text: 'p q' },
      ],
    })
  })

  it('asks for a bookmark beside a reading status, not instead of one', () => {
    expect(parseQuery('is:saved is:unread is:reading').where).toEqual({
      kind: 'all',
      nodes: [
        { kind: 'is', state: 'saved' },
        {
          kind: 'any',
          nodes: [
            { kind: 'is', state: 'unread' },
            { kind: 'is', state: 'reading' },
          ],
        },
      ],
    })
  })

  it('lets an operator join only the two beside it', () => {
    expect(parseQuery('a OR b is:unread').where).toEqual({
      kind: 'all',
      nodes: [
        { kind: 'any', nodes: [words('a'), words('b')] },
        { kind: 'is', state: 'unread' },
      ],
    })
  })

  it('reads a chain of nearness as pairs', () => {
    expect(parseQuery('a near/2 b near/3 c').where).toEqual({
      kind: 'all',
      nodes: [
        { kind: 'near', distance: 2, left: word('a'), right: word('b') },
        { kind: 'near', distance: 3, left: word('b'), right: word('c') },
      ],
    })
  })

  it.each([
    ['sort:-published', { key: 'published', descending: true }],
    ['war sort:title', { key: 'title', descending: false }],
    ['sort:title (war OR sort:words)', { key: 'words', descending: false }],
  ])('takes the order out of %j', (text, sort) => {
    expect(parseQuery(text).sort).toEqual(sort)
  })

  it.each<[string, QueryNode]>([
    ['foo:bar', words('foo', 'bar')],
    ['is:sleepy', words('is', 'sleepy')],
    ['published:yesterday', words('published', 'yesterday')],
    ['sort:colour', words('sort', 'colour')],
    ['"open quote', words('open', 'quote')],
    ['AND then', words('and', 'then')],
    ['this OR', words('this', 'or')],
    ['near/5', words('near', '5')],
    ['a near/0 b', words('a', 'near', '0', 'b')],
    ['(unclosed', words('unclosed')],
    ['unopened)', words('unopened')],
    ['title:', words('title')],
    ['words:12..many', words('words', '12..many')],
  ])('searches %j as words and says so', (text, where) => {
    const query = parseQuery(text)
    expect(query.where).toEqual(where)
    if (!text.startsWith('a near/0')) expect(query.notices).toHaveLength(1)
  })

  it.each([
    ['Trump and Putin agreed; or not (so it seems).'],
    ['https://example.com/a?b=c'],
    ['At 12:30 - they said - it ended'],
  ])('takes the pasted text %j without a remark', (text) => {
    expect(parseQuery(text).notices).toEqual([])
  })

  it.each([
    ['title:', 'The field “title” has no value: “title:” was searched as words.'],
    ['words:many', '“many” is no value of the field “words”: “words:many” was searched as words.'],
    ['foo:bar', 'There is no field “foo”: “foo:bar” was searched as words.'],
  ])('says of %s: %s', (text, notice) => {
    expect(parseQuery(text).notices).toEqual([notice])
  })

  it('says that there is nothing to search for in punctuation alone', () => {
    expect(parseQuery('?! … -')).toEqual({
      where: null,
      sort: null,
      notices: [expect.stringContaining('everything is shown')],
    })
  })

  it('answers anything at all', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        expect(parseQuery(text)).toHaveProperty('where')
      }),
      { numRuns: 1000 },
    )
  })

  it('answers what is nested beyond reason', () => {
    const text = `${'(-'.repeat(100_000)}war${')'.repeat(100_000)}`
    expect(parseQuery(text).where).not.toBeNull()
  })
})
