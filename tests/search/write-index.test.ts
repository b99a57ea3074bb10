import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../src/model/format/utf8.ts'
import { type Indexable, writeIndex } from '../../src/search/write-index.ts'

const articles: readonly Indexable[] = [
  {
    id: 'a',
    lang: 'en',
    title: 'One',
    standfirst: null,
    authors: ['A B'],
    blocks: [{ id: 'x', kind: 'figure', text: 'caption' }],
  },
  {
    id: 'b',
    lang: 'ja',
    title: '停戦交渉',
    standfirst: 'x',
    authors: [],
    blocks: [{ id: 'x', kind: 'table', text: 'cell' }],
  },
]

describe('writeIndex', () => {
  it('gives the same bytes for the same articles', () => {
    expect(writeIndex(articles)).toEqual(writeIndex(structuredClone(articles)))
  })

  it('states its version and which articles have figures and tables', () => {
    expect(JSON.parse(decodeUtf8(writeIndex(articles)))).toMatchObject({
      version: 1,
      features: { figure: ['a'], table: ['b'] },
      words: { documentCount: 2 },
    })
  })

  it('is an index of nothing for an empty library', () => {
    expect(JSON.parse(decodeUtf8(writeIndex([])))).toMatchObject({ words: { documentCount: 0 } })
  })
})
