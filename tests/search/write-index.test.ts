import { describe, expect, it } from 'vitest'
import { summarize } from '../../src/model/article.ts'
import type { Indexable } from '../../src/search/index/collect.ts'
import { openIndex } from '../../src/search/index/reader.ts'
import { writeIndex } from '../../src/search/write-index.ts'
import { summaryOf } from '../model/summary-of.ts'
import { indexTools, inflate } from './library-in-memory.ts'

const files = { article: 'data/articles/a.json', original: 'data/originals/a.json' }
const articles: readonly Indexable[] = [
  {
    ...summarize(summaryOf({ id: 'a', title: 'One', authors: ['A B'] })),
    files,
    blocks: [{ id: 'x', kind: 'figure', text: 'captions' }],
  },
  {
    ...summarize(summaryOf({ id: 'b', lang: 'ja', title: '停戦交渉', standfirst: 'x' })),
    files,
    blocks: [{ id: 'x', kind: 'table', text: 'cell' }],
  },
]

function open(written: ReturnType<typeof writeIndex>) {
  const readFile = async (path: string) => written.files.get(path.replace('data/', '')) ?? new Uint8Array()
  return openIndex('data/root.bin', readFile, inflate)
}

describe('writeIndex', () => {
  it('gives the same bytes for the same articles', () => {
    const { name, files: written } = writeIndex(articles, indexTools)
    const again = writeIndex(structuredClone(articles), indexTools)
    expect([again.name, again.files]).toEqual([name, written])
  })

  it('has another name when any article differs', () => {
    const [first, ...others] = articles
    const changed = first ? [{ ...first, title: 'Two' }, ...others] : []
    expect(writeIndex(changed, indexTools).name).not.toBe(writeIndex(articles, indexTools).name)
  })

  it('states its version, its languages, and which articles have figures and tables', async () => {
    const reader = await open(writeIndex(articles, indexTools))
    expect(reader.root).toMatchObject({ version: 6, articles: 2, languages: ['en'], whole: 1 })
    const docsOf = async (stem: string) => {
      const term = await reader.term(stem)
      return term && [...(await reader.postings(term)).docs]
    }
    expect(await docsOf('has:figure')).toEqual([0])
    expect(await docsOf('has:table')).toEqual([1])
    expect(await docsOf('caption')).toEqual([0])
    expect(await docsOf('captions')).toBeNull()
    expect((await reader.head(1))?.slug).toBe(articles[1]?.slug)
    expect(await reader.head(2)).toBeNull()
  })

  it('is an index of nothing for an empty library', async () => {
    const reader = await open(writeIndex([], indexTools))
    expect(reader.root.articles).toBe(0)
    expect(await reader.term('one')).toBeNull()
  })
})
