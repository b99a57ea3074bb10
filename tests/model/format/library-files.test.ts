import { describe, expect, it } from 'vitest'
import { parseArticleFile, parseOriginalFile, parseSeedsFile } from '../../../src/model/format/library-files.ts'
import { parseRoot } from '../../../src/model/format/library-root.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../../src/model/library-files.ts'
import { summaryOf } from '../summary-of.ts'

const root = { version: 2, library: 'l1', name: 'Mine', count: 1, files: { catalogue: 'c', search: 's', seeds: 'd' } }
const head = {
  ...summaryOf(),
  byline: null,
  updated: null,
  canonical: null,
  outline: [{ block: 'h', level: 2, text: 'A heading' }],
}
const alternate = { id: 'a2', slug: 'a-2', title: 'T', source: null, published: '2025' }
const original = {
  version: 1,
  id: 'a1',
  seed: 'a.txt',
  lines: [
    { text: 'Title', became: 'field', fields: ['title'] },
    { text: 'Body', became: 'body', block: 'b1' },
    { text: 'Ad', became: 'left out', reason: 'An advertisement', confidence: 0.9 },
    { text: '', became: 'blank' },
  ],
  leftOut: [{ text: 'Menu', reason: 'Navigation', confidence: 1, line: null, place: 'body > nav' }],
  problems: [{ seed: 'a.txt', line: null, message: 'Broken', hint: 'Mend it' }],
}
const bytes = (value: unknown) => encodeUtf8(JSON.stringify(value))

describe('the readers of the library’s files', () => {
  it.each<[string, (bytes: Uint8Array) => unknown, unknown]>([
    ['offprint.json', parseRoot, root],
    ['an article', parseArticleFile, { version: 1, head, html: '<p id="b-x">é</p>' }],
    [
      'an article with copies',
      parseArticleFile,
      { version: 1, head: { ...head, copies: { best: 'a2', count: 2 }, alternates: [alternate] }, html: '' },
    ],
    ['an original', parseOriginalFile, original],
    ['the seeds', parseSeedsFile, { version: 1, seeds: { a1: 'a.txt' } }],
  ])('read %s', (_name, parse, file) => {
    expect(parse(bytes(file))).toEqual(file)
  })

  it('pass over what a later version may add', () => {
    expect(parseRoot(bytes({ ...root, later: true }))).toEqual(root)
  })

  it.each<[string, (bytes: Uint8Array) => unknown, unknown, string]>([
    ['no object', parseRoot, [], 'offprint: expected object'],
    ['another version', parseRoot, { ...root, version: 1 }, 'offprint.version: expected 2'],
    ['a missing field', parseRoot, { ...root, name: undefined }, 'offprint.name: expected string'],
    [
      'a wrong value deep inside',
      parseArticleFile,
      { version: 1, head: { ...head, outline: [...head.outline, { ...head.outline[0], text: 3 }] }, html: '' },
      'article.head.outline[1].text: expected string',
    ],
    [
      'a wrong value in a map',
      parseSeedsFile,
      { version: 1, seeds: { a1: 'a.txt', x: 1 } },
      'seeds.seeds.x: expected string',
    ],
    [
      'a value out of the list',
      parseArticleFile,
      { version: 1, head: { ...head, dir: 'up' }, html: '' },
      'article.head.dir: expected "ltr" or "rtl"',
    ],
    ['no list', parseOriginalFile, { ...original, lines: {} }, 'original.lines: expected array'],
  ])('name the place of %s', (_name, parse, file, message) => {
    expect(() => parse(bytes(file))).toThrow(new LibraryFormatError(message))
  })

  it.each([
    ['no JSON', encodeUtf8('<!doctype html>')],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['nothing', new Uint8Array()],
  ])('refuse %s', (_name, file) => {
    expect(() => parseArticleFile(file)).toThrow(LibraryFormatError)
  })
})
