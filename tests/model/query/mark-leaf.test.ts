import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Highlight } from '../../../src/model/highlight.ts'
import { answerMarks, asksMarks } from '../../../src/model/query/mark-leaf.ts'
import { parseQuery } from '../../../src/model/query/parse.ts'
import { printQuery } from '../../../src/model/query/print.ts'
import { UNREAD } from '../../../src/model/reading-state.ts'
import { summaryOf } from '../summary-of.ts'
import { queryNode } from './arbitrary-query.ts'
import { compileQuery } from './evaluate-plainly.ts'

const highlight = (exact: string, note = '', versions: readonly string[] = []): Highlight => ({
  id: exact,
  article: 'a',
  locator: {
    article: 'a',
    start: { block: 'b', offset: 0 },
    end: { block: 'b', offset: 1 },
    quote: { exact, prefix: 'before', suffix: 'after' },
    fraction: 0,
  },
  colour: 'yellow',
  createdAt: 0,
  note,
  versions,
})

const marked = new Map([
  ['plain', [highlight('A partial ceasefire')]],
  ['noted', [highlight('Something'), highlight('Énergie', 'Ask Ada why')]],
  ['twice', [highlight('Else', 'From the desk', ['From the phone'])]],
])

function found(text: string): readonly string[] {
  const { where } = parseQuery(text)
  const test = where === null ? () => true : compileQuery(answerMarks(where, marked))
  return ['plain', 'noted', 'twice', 'bare'].filter((id) =>
    test({ summary: summaryOf({ id }), state: UNREAD, text: () => false }),
  )
}

describe('answerMarks', () => {
  it.each([
    ['has:highlight', ['plain', 'noted', 'twice']],
    ['has:note', ['noted', 'twice']],
    ['-has:highlight', ['bare']],
    ['highlight:ceasefire', ['plain']],
    ['highlight:"partial ceasefire"', ['plain']],
    ['highlight:cease', []],
    ['highlight:cease*', ['plain']],
    ['highlight:energie', ['noted']],
    ['highlight:before', []],
    ['note:ada', ['noted']],
    ['note:phone', ['twice']],
    ['note:ada note:desk', ['noted', 'twice']],
    ['highlight:something note:ada', ['noted']],
    ['note:ada OR highlight:ceasefire', ['plain', 'noted']],
  ])('answers %s', (text, articles) => {
    expect(found(text)).toEqual(articles)
  })

  it('leaves a query to read as it was typed', () => {
    fc.assert(
      fc.property(queryNode, (where) => {
        const answered = answerMarks(where, marked)
        expect(printQuery({ where: answered, sort: null })).toBe(printQuery({ where, sort: null }))
        expect(asksMarks(answered)).toBe(false)
      }),
    )
  })
})
