import { describe, expect, it } from 'vitest'
import { createMarkdownReader } from '../../../src/ingest/read/markdown.ts'

const reader = createMarkdownReader()
const read = (text: string) => reader.read(new TextEncoder().encode(text), 'a.md')

describe('a front matter', () => {
  it.each([
    ['a day that no calendar has', 'published: 2020-02-30', 'published'],
    ['a language that is none', 'lang: klingon', 'lang'],
    ['the name of a language', 'language: English', 'lang'],
    ['an address without its scheme', 'url: example.com/a', 'canonical'],
  ] as const)('states a problem, with a hint, for %s', (_name, line, field) => {
    const { description, problems } = read(`---\n${line}\n---\n\n# A\n\nText.`)
    expect(description[field]).toBeNull()
    expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining('cannot be understood') }])
    expect(problems[0]?.hint).not.toBe('')
  })

  it.each([
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    ['yue', 'yue'],
  ])('takes the language tag %s', (written, tag) => {
    expect(read(`---\nlang: ${written}\n---\n\nText.`)).toMatchObject({ description: { lang: tag }, problems: [] })
  })

  it.each(['\n', '\r\n'])('that is not closed is read to the first empty line, and said to be (%j)', (end) => {
    const { description, fields, problems } = read(
      ['---', 'title: The ferry', 'date: 2025-03-19', '', 'It came in.', ''].join(end),
    )
    expect(description).toMatchObject({ title: 'The ferry', published: '2025-03-19' })
    expect(fields.map(({ line }) => line)).toEqual([2, 3])
    expect(problems).toMatchObject([{ line: 1, message: 'The front matter is not closed' }])
  })

  it.each(['---\n\nA rule first.', '---\nNo key here', 'title: x\n\nText'])('is not seen in %j', (text) => {
    expect(read(text)).toMatchObject({ description: { title: null }, problems: [] })
  })
})
