import { describe, expect, it } from 'vitest'
import type { Alternate, ArticleHead, Copies } from '../../src/model/article.ts'
import type { ArticleFile, LibraryRoot, OriginalFile, SeedsFile } from '../../src/model/library-files.ts'
import { createValidators, type FormatName } from './validators.ts'

const head: ArticleHead = {
  id: 'k3f9',
  slug: 'tea-and-milk',
  title: 'Tea & milk',
  standfirst: 'Which goes first.',
  authors: ['Ada Example'],
  section: 'Food',
  tags: ['tea'],
  source: 'The Paper',
  published: '2025-03',
  lang: 'en',
  dir: 'ltr',
  words: 2,
  byline: 'By Ada Example',
  updated: '2025-03-19T08:30:00Z',
  canonical: 'https://paper.example/tea',
  outline: [{ block: 'a1', level: 2, text: 'The milk' }],
}
const bare: ArticleHead = {
  ...head,
  id: 'x',
  slug: 'x',
  standfirst: null,
  authors: [],
  section: null,
  tags: [],
  source: null,
  published: null,
  byline: null,
  updated: null,
  canonical: null,
  outline: [],
}

// Each is typed by the model, so that the compiler holds the types against what the schemas accept.
const root: LibraryRoot = {
  version: 2,
  library: 'lib1',
  name: 'Offprint',
  count: 2,
  files: { catalogue: 'data/catalogue-0a/root.json', search: 'data/search-0b/root.bin', seeds: 'data/seeds-0c.json' },
}
const article: ArticleFile = { version: 1, head, html: '<h2 id="b-a1">The milk</h2>' }
const original: OriginalFile = {
  version: 1,
  id: 'k3f9',
  seed: 'food/tea.txt',
  lines: [
    { text: 'Tea & milk', became: 'field', fields: ['title'] },
    { text: '', became: 'blank' },
    { text: 'SIGN UP', became: 'left out', reason: 'An invitation', confidence: 0.9 },
    { text: 'The milk', became: 'body', block: 'a1' },
  ],
  leftOut: [{ text: 'Share', reason: 'A button', confidence: 1, line: null, place: 'main > button' }],
  problems: [{ seed: 'food/tea.txt', line: null, message: 'No date', hint: 'Add one' }],
}
const copies: Copies = { best: 'k3f9', count: 2 }
const alternates: readonly Alternate[] = [{ id: 'x', slug: 'x', title: 'Tea and milk', source: null, published: null }]
const seeds: SeedsFile = { version: 1, seeds: { k3f9: 'food/tea.txt' } }

const validate = createValidators()

describe('the schemas of the library’s files', () => {
  it.each<[FormatName, unknown]>([
    ['library-root', root],
    ['article', article],
    ['article', { ...article, head: bare }],
    ['article', { ...article, head: { ...head, copies, alternates } }],
    ['article', { ...article, blockMap: { old: { became: 'edited', to: 'a1' }, lost: { became: 'gone', to: null } } }],
    ['original', original],
    ['seeds', seeds],
  ])('accept the %s file as the types say it is', (format, value) => {
    expect(validate(format, value)).toEqual([])
  })

  it.each<[string, FormatName, unknown, string]>([
    ['another version', 'library-root', { ...root, version: 1 }, '/version: must be equal to constant'],
    [
      'a path that leads out',
      'library-root',
      { ...root, files: { ...root.files, seeds: '../x.json' } },
      '/files/seeds',
    ],
    [
      'a field nobody knows',
      'article',
      { ...article, head: { ...head, dek: 'x' } },
      '/head: must NOT have unevaluated',
    ],
    [
      'a fate nobody knows',
      'article',
      { ...article, blockMap: { old: { became: 'lost', to: null } } },
      '/blockMap/old',
    ],
    ['a missing field', 'library-root', { ...root, files: undefined }, ': must have required property'],
    ['a date in words', 'article', { ...article, head: { ...head, published: 'May 2025' } }, '/head/published'],
    ['a slug that is none', 'article', { ...article, head: { ...head, slug: 'Ä/' } }, '/head/slug'],
    ['an unknown fate', 'original', { ...original, lines: [{ text: 'x', became: 'lost' }] }, '/lines/0/became'],
    ['a line zero', 'original', { ...original, problems: [{ ...original.problems[0], line: 0 }] }, '/problems/0/line'],
    ['a seed without a path', 'seeds', { version: 1, seeds: { k3f9: null } }, '/seeds/k3f9'],
  ])('refuse %s', (_name, format, value, place) => {
    expect(validate(format, JSON.parse(JSON.stringify(value))).join('\n')).toContain(place)
  })
})
