import { inflateRawSync } from 'node:zlib'
import type { ReadFile } from '../../src/catalogue/port.ts'
import { writeCatalogue } from '../../src/catalogue/write-catalogue.ts'
import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import type { Block } from '../../src/model/article.ts'
import { summarize } from '../../src/model/article.ts'
import { compareNewestFirst } from '../../src/model/article-order.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { type ListedArticle, ROOT_FILE } from '../../src/model/library-files.ts'
import { encodeHit } from '../../src/search/index/heads.ts'
import { FILES } from '../../src/search/index/root.ts'
import { loadStemmers } from '../../src/search/stems.ts'
import { type IndexTools, writeIndex } from '../../src/search/write-index.ts'
import { summaryOf } from '../model/summary-of.ts'

/** An article in a few words; its paragraphs get the block ids p1, p2 … */
export type ShortArticle = Parameters<typeof summaryOf>[0] & {
  readonly text?: readonly string[]
  readonly kinds?: readonly Block['kind'][]
}

/** Every stemmer that the tests need; loaded once. */
const stemmers = await loadStemmers(['en', 'de', 'fr'])

export const indexTools: IndexTools = { stemmers, ...nodeTools }

export const inflate = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes)

/** A library as the build would write it, with the paths that were read, in order. */
export function libraryInMemory(short: readonly ShortArticle[]) {
  const articles = short.map(({ text = [], kinds = [], ...about }) => ({
    ...summaryOf(about),
    byline: null,
    updated: null,
    canonical: null,
    outline: [],
    blocks: text.map((line, index): Block => ({ id: `p${index + 1}`, kind: kinds[index] ?? 'paragraph', text: line })),
  }))
  articles.sort(compareNewestFirst)
  const files = new Map<string, Uint8Array>()
  const put = (path: string, content: unknown) => files.set(path, encodeUtf8(JSON.stringify(content)))
  put(ROOT_FILE, {
    version: 2,
    library: 'l1',
    name: 'Test',
    count: articles.length,
    files: { catalogue: 'data/catalogue/root.json', search: 'data/search/root.bin', seeds: 'data/seeds.json' },
  })
  const listed = articles.map(
    (article): ListedArticle => ({
      ...summarize(article),
      files: { article: `data/articles/${article.id}.json`, original: `data/originals/${article.id}.json` },
    }),
  )
  const catalogue = writeCatalogue(listed.map(summarize), indexTools)
  for (const [path, bytes] of catalogue.files) files.set(`data/catalogue/${path}`, bytes)
  put('data/seeds.json', { version: 1, seeds: Object.fromEntries(articles.map(({ id }) => [id, `${id}.txt`])) })
  const index = writeIndex(
    articles.flatMap(({ blocks }, at) => (listed[at] ? [{ ...listed[at], blocks }] : [])),
    indexTools,
  )
  for (const [path, bytes] of index.files) files.set(`data/search/${path}`, bytes)
  for (const [doc, head] of listed.entries()) {
    files.set(`data/search/${FILES.hit(doc)}`, indexTools.deflate(encodeHit(head, articles[doc]?.blocks ?? [])))
  }
  const read: string[] = []
  const readFile: ReadFile = async (path) => {
    read.push(path)
    const file = files.get(path)
    if (!file) throw new Error(`no file ${path}`)
    return file
  }
  return { files, read, readFile, inflate }
}
