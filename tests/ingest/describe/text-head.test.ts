import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText } from '../../../src/ingest/describe/fold.ts'
import { createPlainTextReader } from '../../../src/ingest/read/plain-text.ts'

const BODY =
  'The ferry came in at noon, and nobody was there to meet it. The harbour had been closed a year ago, and the men who used to catch the line had moved to the city.'

function read(...lines: readonly string[]) {
  return createPlainTextReader().read(new TextEncoder().encode(lines.join('\n')), 'a.txt')
}

function published(...lines: readonly string[]): string | null {
  return read('A harbour without a ferry', ...lines, '', BODY, '', BODY).description.published
}

describe('describeText', () => {
  it.each([
    [['By Ann Lee', 'Published Nov 18, 2019 at 4:07 PM | Updated at 5:36 PM on Nov 19, 2019'], '2019-11-18'],
    [['Updated November 19, 2019 | First published November 18, 2019'], '2019-11-18'],
    [['Updated November 19, 2019'], '2019-11-19'],
    [['Publish date:', 'Nov 18, 2019'], '2019-11-18'],
    [['November 20', '15:23', '2019'], '2019-11-20'],
    [['03/04/2020', 'Photo: 25/12/2019'], '2020-04-03'],
    [['03/04/2020'], '2020'],
    [['2 hours ago'], null],
    [['© 2019-11-18 The Harbour News'], null],
  ])('dates %j %s', (lines, date) => {
    expect(published(...lines)).toBe(date)
  })

  it('takes no clock far above the title for the date', () => {
    const menu = Array.from({ length: 12 }, (_, index) => `Menu ${index}`)
    const { description } = read(
      'Wednesday, November 20, 2019',
      ...menu,
      'A harbour without a ferry',
      'By Ann Lee',
      '',
      BODY,
      '',
      BODY,
    )
    expect(description).toMatchObject({ title: 'A harbour without a ferry', published: null })
  })

  it('invents nothing: each value stands in the seed, and a line that feeds it in the fields', () => {
    const line = fc.constantFrom(
      'A harbour without a ferry',
      'By Ann Lee and Bo Berg',
      'Ann Lee, The Harbour News',
      'Nov 18, 2019',
      'Updated 19.11.2019',
      'News',
      'Home > News',
      'Share',
      'Reuters',
      'Author:',
      '© 2019 The Harbour News',
      BODY,
      '',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { description, fields } = read(...lines)
        const seed = foldedText(lines.join(' '))
        const { title, byline, source, section, standfirst, authors } = description
        for (const value of [title, byline, source, section, standfirst, ...authors]) {
          if (value !== null) expect(seed).toContain(foldedText(value))
        }
        const fed = new Set(fields.flatMap((field) => field.fields))
        for (const name of ['title', 'byline', 'source', 'section', 'standfirst', 'published', 'updated'] as const) {
          expect([name, fed.has(name)]).toEqual([name, description[name] !== null])
        }
      }),
    )
  })
})
