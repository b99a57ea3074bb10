import fc from 'fast-check'
import {
  FEATURES,
  type QueryLeaf,
  type QueryNode,
  SORT_KEYS,
  type Sort,
  STATES,
  TEXT_FIELDS,
  type TextTerm,
  type WordTerm,
} from '../../../src/model/query/ast.ts'
import { allOf, anyOf, notOf } from '../../../src/model/query/tree.ts'

/* Few different words, so that trees meet articles and one another. */
const word = fc.constantFrom('war', 'peace', 'Kiev', 'détente', 'C++', 'x-ray', '2025', '停戦')
const wordTerm: fc.Arbitrary<WordTerm> = fc.record({ kind: fc.constant('word'), text: word, prefix: fc.boolean() })
const phrase: fc.Arbitrary<TextTerm & { kind: 'phrase' }> = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => ({ kind: 'phrase', text: words.join(' ') }))
const term: fc.Arbitrary<TextTerm> = fc.oneof(wordTerm, phrase)

const date = fc.constantFrom('2023', '2024', '2024-12', '2025', '2025-03', '2025-03-19')
const count = fc.integer({ min: 0, max: 3000 })

function range(field: 'published' | 'words' | 'left' | 'length'): fc.Arbitrary<QueryLeaf> {
  const bounds =
    field === 'published'
      ? fc.tuple(date, date).map((pair) => pair.sort())
      : fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map(String))
  return fc.tuple(bounds, fc.constantFrom('both', 'from', 'to', 'above', 'below')).map(([[low, high], shape]) => ({
    kind: 'range',
    field,
    from: shape === 'both' || shape === 'from' || shape === 'above' ? (low ?? '') : null,
    to: shape === 'both' || shape === 'to' || shape === 'below' ? (high ?? '') : null,
    strict: shape === 'above' || shape === 'below',
  }))
}

const leaf: fc.Arbitrary<QueryLeaf> = fc.oneof(
  fc.array(wordTerm, { minLength: 1, maxLength: 3 }).map((terms) => ({ kind: 'words' as const, terms })),
  phrase,
  fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...TEXT_FIELDS), term }),
  fc.record({ kind: fc.constant('near' as const), distance: fc.integer({ min: 1, max: 99 }), left: term, right: term }),
  fc.record({ kind: fc.constant('lang' as const), value: fc.constantFrom('en', 'en-gb', 'de') }),
  range('published'),
  range('words'),
  range('left'),
  range('length'),
  fc.constant({ kind: 'undated' as const }),
  fc.record({ kind: fc.constant('is' as const), state: fc.constantFrom(...STATES) }),
  fc.record({ kind: fc.constant('has' as const), feature: fc.constantFrom(...FEATURES) }),
)

/** Any tree that the constructors of `tree.ts` can make. */
export const queryNode: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((nodes) => allOf(nodes) as QueryNode), // not empty
    fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((nodes) => anyOf(nodes) as QueryNode), // not empty
    tie('node').map(notOf),
  ),
})).node

export const sort: fc.Arbitrary<Sort> = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() })

/** What people and programs may type: pieces of the language in any order, and anything at all. */
export const queryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'AND',
          'OR',
          'NOT',
          '-',
          '(',
          ')',
          '"',
          '“',
          'near/5',
          'near/0',
          '*',
          ':',
          'war',
          'peace*',
          'x:y',
        ),
        fc.constantFrom(
          'sort:-published',
          'sort:',
          'is:unread',
          'is:',
          'title:war',
          'title:"war',
          'published:>2024',
          'words:9..',
        ),
        fc.constantFrom(
          'section:"World Review"',
          'section:World',
          'tag:',
          'lang:en',
          'length:5m..2m',
          'has:figure',
          '-is:saved',
        ),
        fc.string({ maxLength: 6 }),
      ),
      { maxLength: 14 },
    )
    .chain((parts) => fc.constantFrom(' ', '').map((gap) => parts.join(gap))),
)
