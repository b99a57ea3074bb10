import { describe, expect, it } from 'vitest'
import type { Highlight } from '../../src/model/highlight.ts'
import { type NotebookFilter, notebookGroups } from '../../src/model/notebook.ts'
import { summaryOf } from './summary-of.ts'

const highlight = (
  article: string,
  id: string,
  createdAt: number,
  exact: string,
  change: Partial<Highlight> = {},
): Highlight => ({
  id,
  article,
  locator: {
    article,
    start: { block: 'b', offset: 0 },
    end: { block: 'b', offset: exact.length },
    quote: { exact, prefix: '', suffix: '' },
    fraction: 0,
  },
  colour: 'yellow',
  createdAt,
  note: '',
  versions: [],
  ...change,
})

const all = new Map([
  ['one', [highlight('one', 'a', 5, 'A ceasefire at sea'), highlight('one', 'b', 1, 'Énergie', { colour: 'pink' })]],
  ['two', [highlight('two', 'c', 9, 'Something else', { note: 'Ask Ada' })]],
  ['gone', [highlight('gone', 'd', 7, 'A late word', { versions: ['sea'] })]],
])
const summaries = [summaryOf({ id: 'one', title: 'The plan' }), summaryOf({ id: 'two', title: 'The yard' })]
const everything: NotebookFilter = { colour: null, noted: false, words: '' }

const shown = (filter: Partial<NotebookFilter>) =>
  notebookGroups(all, summaries, { ...everything, ...filter }).map(
    ({ article, highlights }) => `${article}: ${highlights.map(({ id }) => id).join(' ')}`,
  )

describe('notebookGroups', () => {
  it('groups by article, the one marked last first, and keeps what is no longer in the library', () => {
    expect(shown({})).toEqual(['two: c', 'gone: d', 'one: a b'])
    expect(notebookGroups(all, summaries, everything).map(({ summary }) => summary?.title)).toEqual([
      'The yard',
      undefined,
      'The plan',
    ])
  })

  it.each<[string, Partial<NotebookFilter>, string[]]>([
    ['by colour', { colour: 'pink' }, ['one: b']],
    ['to what has a note', { noted: true }, ['two: c']],
    ['by the beginning of a word in the quote', { words: 'cease' }, ['one: a']],
    ['by each word, wherever it stands', { words: 'sea plan' }, ['one: a']],
    ['by the note, without regard to case', { words: 'ada' }, ['two: c']],
    ['by a version of a note', { words: 'sea' }, ['gone: d', 'one: a']],
    ['without regard to accents', { words: 'energie' }, ['one: b']],
    ['to nothing', { words: 'zebra' }, []],
    ['not at all by white space', { words: '  ' }, ['two: c', 'gone: d', 'one: a b']],
  ])('narrows %s', (_, filter, groups) => {
    expect(shown(filter)).toEqual(groups)
  })
})
