import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntries } from '../../../src/ingest/read/front-matter-entries.ts'
import { readPlainEntries } from '../../../src/ingest/read/plain-front-matter.ts'

/** Nothing but the parser reads a comment. */
const parsed = (yaml: string) => readEntries(`${yaml}\n# A comment`)

const KEYS = 'title date tags a b-c D_1 true Null no 1 été "q" ? - <<'.split(' ')
const VALUES = [
  'The ferry',
  '2025-03-19',
  '1987-03-26T12:33:25',
  '007',
  '0x1F',
  '1e3',
  'yes',
  'null',
  'True',
  'NULL',
  'https://example.com/a#b?c=d',
  'C# & more',
  "It's 5 % [of] {all}, *not* !none",
  'Ünïcode 中文 é “so” – 🛳',
  'key: value',
  'ends:',
  'a # comment',
  'two  spaces',
  '"in quotes"',
  '"with: colon # hash"',
  '"\\u00e9 \\ud83d\\ude00 \\n \\t \\/ \\\\ \\" x"',
  '"a\u2028b\u0085c\u007f"',
  '"open',
  '"two" words',
  '""',
  '[]',
  '["a"]',
  '["a", "b: c", "d # e"]',
  '["a",\t"b"]',
  '["a", 1, null, ["b"]]',
  '[a, b]',
  '{"a": "b"}',
  "'single'",
  '~',
  '|',
  '>-',
  '&anchor x',
  '*alias',
  '!!str x',
  '@x',
  '`x`',
  '% x',
  '- x',
  '? x',
  '-5',
  '.5',
  '',
]

describe('readPlainEntries', () => {
  it.each([
    ['words', 'title: The ferry\ndate: 2025-03-19'],
    ['what JSON holds', 'title: "The \\"ferry\\": a #1"\ntags: ["a", "b"]\nauthors: []'],
    ['an address', 'url: https://example.com/a#b'],
    ['a key without a value', 'title:\ntags: x'],
    ['empty lines', '\ntitle: x\r\n\r\ntags: y\n'],
  ])('reads %s', (_, yaml) => {
    expect(readPlainEntries(yaml)).not.toBeNull()
    expect(readEntries(yaml)).toEqual(parsed(yaml))
  })

  it.each([
    ['a value of several lines', 'title: The\n  ferry'],
    ['a list of lines', 'tags:\n- a'],
    ['a comment', 'title: x # y'],
    ['no text', 'title: null'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['an alias', 'a: *b'],
    ['a list without quotes', 'tags: [a, b]'],
    ['what is no entry', 'Only words.'],
  ])('leaves %s to the parser', (_, yaml) => {
    expect(readPlainEntries(yaml)).toBeNull()
  })

  it('gives what the parser gives, or nothing', () => {
    const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...KEYS.slice(0, 6)) }, fc.constantFrom(...KEYS))
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
      fc.string().map((text) => JSON.stringify(text)),
      fc.string({ unit: 'grapheme' }),
    )
    const line = fc
      .tuple(
        key,
        fc.constantFrom(': ', ': ', ': ', ':  ', ':', ' : '),
        value,
        fc.constantFrom('', '', ' ', '\n', '\n  x'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const yaml = lines.join(end)
        if (readPlainEntries(yaml)) expect(readEntries(yaml)).toEqual(parsed(yaml))
      }),
      { numRuns: 1000 },
    )
  })
})
